import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '@/shared/FilterSelect';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';
import { Foot } from '../Foot';
import { type PeopleFilters, peopleQuery, readPeople } from '../filters';
import { usePeople, useSetup, useTree, useUnits } from '../queries';
import { SearchInput } from '../SearchInput';
import { SheetButton } from '../sheets/SheetButton';
import { useAddress } from '../use-address';
import { PersonDialog } from './PersonDialog';
import { PersonPeek } from './PersonPeek';
import { PersonTable } from './PersonTable';
import '../duty.css';

type Change = (change: Record<string, string | undefined>) => void;

function Filters({ filters, onChange }: { filters: PeopleFilters; onChange: Change }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const setup = useSetup();
  const units = useUnits();
  const tree = useTree();
  const byId = (rows: readonly { id: string; name: { 'zh-CN': string; en: string } }[] | undefined) =>
    (rows ?? []).map(({ id, name }) => ({ value: id, label: format.localized(name) }));
  return (
    <search className="duty-filters" aria-label={t('filters')}>
      <SearchInput label={t('people.search')} value={filters.q} onSearch={(q) => onChange({ q })} />
      <FilterSelect
        word={t('people.state_filter')}
        value={filters.presence}
        options={[
          { value: 'at_work', label: t('people.at_work') },
          { value: 'absent', label: t('people.absent') },
          { value: 'left', label: t('people.left_filter') },
        ]}
        onPick={(presence) => onChange({ presence })}
      />
      <FilterSelect
        word={t('field.area')}
        none={t('everywhere')}
        search
        value={filters.area_id}
        options={byId(tree.data?.areas)}
        onPick={(area_id) => onChange({ area_id })}
      />
      <FilterSelect
        word={t('field.duty')}
        value={filters.duty}
        options={(setup.data?.roles ?? []).map(({ code, name }) => ({
          value: code,
          label: format.localized(name),
        }))}
        onPick={(duty) => onChange({ duty })}
      />
      <FilterSelect
        word={t('field.unit')}
        search
        value={filters.unit_id}
        options={byId(units.data?.items)}
        onPick={(unit_id) => onChange({ unit_id })}
      />
    </search>
  );
}

/** Who holds duties, who is away, who has left; one of them beside the list. */
export function PeoplePage() {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const { params, change } = useAddress();
  const filters = readPeople(params);
  const open_id = params.get('person') ?? undefined;
  const list = usePeople(peopleQuery(filters));
  const [adding, setAdding] = useState(false);
  return (
    <div className="with-peek">
      <div className="page">
        <PageHead
          title={t('people.title')}
          fact={list.total === undefined ? undefined : t('people.count', { count: list.total })}
        >
          <SheetButton sheet="people" />
          {manages ? (
            <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
              {t('people.add')}
            </Button>
          ) : null}
        </PageHead>
        <Filters filters={filters} onChange={change} />
        <section className="card duty-card">
          <Listed
            asked={list.asked}
            rows={10}
            isEmpty={() => list.items.length === 0}
            empty={<Empty title={t('people.none')} detail={t('people.none_detail')} />}
          >
            {() => (
              <PersonTable items={list.items} open_id={open_id} onOpen={(person) => change({ person })} />
            )}
          </Listed>
          <Foot shown={list.items.length} {...list} />
        </section>
      </div>
      {open_id ? (
        <PersonPeek key={open_id} person_id={open_id} onClose={() => change({ person: undefined })} />
      ) : null}
      {adding ? (
        <PersonDialog onClose={() => setAdding(false)} onAdded={(person) => change({ person })} />
      ) : null}
    </div>
  );
}
