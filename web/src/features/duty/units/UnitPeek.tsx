import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { SidePeek } from '@/shared/SidePeek';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { Fact, Facts } from '../Facts';
import { useTree } from '../queries';
import { CloseDialog } from './CloseDialog';
import { Posts } from './Posts';
import { useChangeUnit } from './queries';
import { unitBody } from './tree';
import { UnitDialog } from './UnitDialog';

type Unit = Schemas['Unit'];

function UnitActions({ unit, onAdded }: { unit: Unit; onAdded: (id: string) => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const change = useChangeUnit();
  const [asking, setAsking] = useState<'change' | 'close' | 'below'>();
  const done = () => setAsking(undefined);
  const turn = (closed: boolean) =>
    change.mutateAsync({ unit_id: unit.id, body: { ...unitBody(unit), closed } });
  const reopen = () =>
    turn(false).then(
      () => showToast({ tone: 'done', text: t('saved') }),
      (error: Error) => showToast({ tone: 'warning', text: error.message }),
    );
  if (unit.closed)
    return (
      <Button loading={change.isPending} onClick={() => void reopen()}>
        {t('units.reopen')}
      </Button>
    );
  return (
    <>
      <Button onClick={() => setAsking('change')}>{t('units.change')}</Button>
      <Button onClick={() => setAsking('below')}>{t('units.add_below')}</Button>
      <Button danger onClick={() => setAsking('close')}>
        {t('units.close')}
      </Button>
      {asking === 'change' ? <UnitDialog unit={unit} onClose={done} /> : null}
      {asking === 'below' ? <UnitDialog parent_id={unit.id} onClose={done} onAdded={onAdded} /> : null}
      {asking === 'close' ? (
        <CloseDialog
          title={t('units.close_title', { name: format.localized(unit.name) })}
          detail={t('units.close_detail')}
          run={() => turn(true)}
          onClose={done}
        />
      ) : null}
    </>
  );
}

/** One unit beside the list: where it stands, what it answers for, its posts and who holds them. */
export function UnitPeek(props: {
  unit: Unit;
  units: readonly Unit[];
  kind: string | undefined;
  role: string | undefined;
  closed: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { unit, units, kind, role } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('org_manage');
  const reads = useCan('case_read');
  const tree = useTree(useCan('territory_read'));
  const parent = units.find(({ id }) => id === unit.parent_id);
  const home = tree.data?.areas.find(({ id }) => id === unit.home_area_id);
  return (
    <SidePeek
      label={t('units.label')}
      onClose={props.onClose}
      foot={manages ? <UnitActions unit={unit} onAdded={props.onOpen} /> : undefined}
    >
      <div className="duty-peek-title">
        <h2>{format.localized(unit.name)}</h2>
        {unit.closed ? <Status tone="closed">{t('units.closed')}</Status> : null}
      </div>
      <p className="t2">{[unit.code, kind].filter(Boolean).join(' · ')}</p>
      <Facts>
        <Fact word={t('units.parent')}>
          {parent ? (
            <button type="button" className="link link--blue" onClick={() => props.onOpen(parent.id)}>
              {format.localized(parent.name)}
            </button>
          ) : null}
        </Fact>
        <Fact word={t('units.role')}>{role}</Fact>
        <Fact word={t('units.home')}>{home ? format.localized(home.name) : t('everywhere')}</Fact>
        <Fact word={t('units.people')}>
          {unit.person_count > 0 ? (
            <Link to={`/duty/people?unit_id=${encodeURIComponent(unit.id)}`}>
              {format.number(unit.person_count)}
            </Link>
          ) : (
            '0'
          )}
        </Fact>
        <Fact word={t('units.open')}>
          {reads && unit.open_count > 0 ? (
            <Link to={`/cases?unit_id=${encodeURIComponent(unit.id)}`}>{format.number(unit.open_count)}</Link>
          ) : (
            format.number(unit.open_count)
          )}
        </Fact>
      </Facts>
      <Posts unit={unit} closed={props.closed || unit.closed} />
    </SidePeek>
  );
}
