import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { PageHead } from '@/shared/PageHead';
import { useCan } from '@/shared/session';
import { kViews, readRegister, type View } from '../filters';
import { SheetButton } from '../sheets/SheetButton';
import { useAddress } from '../use-address';
import { AssignDialog, type AssignStart } from './AssignDialog';
import { AssignmentPeek } from './AssignmentPeek';
import { AssignmentsView } from './AssignmentsView';
import { RegisterFilters } from './RegisterFilters';
import { SiteDialog } from './SiteDialog';
import { SitesView } from './SitesView';
import { WorkloadView } from './WorkloadView';
import '../duty.css';

/** What a link from elsewhere asks to be assigned: `?assign=area&area_id=…&duty=…`. */
function startOf(params: URLSearchParams): AssignStart | undefined {
  if (params.get('assign') !== 'area') return undefined;
  return {
    target_kind: 'area',
    area_id: params.get('area_id') ?? undefined,
    duty: params.get('duty') ?? undefined,
  };
}

/** Screen 8: who answers for what, the sites, and what everybody carries. */
export function RegisterPage() {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const { params, change } = useAddress();
  const filters = readRegister(params);
  const open_id = params.get('assignment') ?? undefined;
  const [start, setStart] = useState<AssignStart | undefined>(() => startOf(params));
  const [addingSite, setAddingSite] = useState(false);
  const closeAssign = () => {
    setStart(undefined);
    if (params.has('assign')) change({ assign: undefined, duty: undefined });
  };
  const add =
    filters.view === 'sites'
      ? { word: t('sites.add'), run: () => setAddingSite(true) }
      : { word: t('register.assign'), run: () => setStart({ area_id: filters.area_id, duty: filters.duty }) };
  return (
    <div className="with-peek">
      <div className="page">
        <PageHead title={t('register.title')}>
          <Segmented<View>
            aria-label={t('register.views')}
            value={filters.view}
            options={kViews.map((value) => ({ value, label: t(`register.view.${value}`) }))}
            onChange={(view) =>
              change({ view: view === 'assignments' ? undefined : view, assignment: undefined })
            }
          />
          {filters.view === 'workload' ? null : <SheetButton sheet={filters.view} />}
          {manages && filters.view !== 'workload' ? (
            <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={add.run}>
              {add.word}
            </Button>
          ) : null}
        </PageHead>
        <RegisterFilters filters={filters} onChange={change} />
        {filters.view === 'assignments' ? (
          <AssignmentsView filters={filters} open_id={open_id} onChange={change} />
        ) : null}
        {filters.view === 'sites' ? <SitesView filters={filters} onName={setStart} /> : null}
        {filters.view === 'workload' ? <WorkloadView filters={filters} /> : null}
      </div>
      {open_id ? (
        <AssignmentPeek assignment_id={open_id} onClose={() => change({ assignment: undefined })} />
      ) : null}
      {start && manages ? <AssignDialog start={start} onClose={closeAssign} /> : null}
      {addingSite ? <SiteDialog onClose={() => setAddingSite(false)} /> : null}
    </div>
  );
}
