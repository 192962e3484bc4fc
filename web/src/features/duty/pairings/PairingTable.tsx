import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import { CountCell, type DutyColumn, DutyTable, OpenCell } from '../DutyTable';
import { TermStatus } from '../Term';

type Pairing = Schemas['Pairing'];

/** Done of all, as numbers and as a bar. */
export function Progress({ done, all }: { done: number; all: number }) {
  return (
    <span className="duty-progress">
      <span>{`${done} / ${all}`}</span>
      <span className="duty-progress-bar" aria-hidden="true">
        <span className="bar" style={{ width: all > 0 ? `${(done / all) * 100}%` : 0 }} />
      </span>
    </span>
  );
}

export function PairingTable(props: {
  items: readonly Pairing[];
  open_id: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const comma = format.language === 'en' ? ', ' : '、';
  const unit = (one: Pairing) => format.localized(one.unit.name);
  const leader = (one: Pairing) => format.localized(one.leader.name);
  const areas = (one: Pairing) => one.areas.map(({ name }) => format.localized(name)).join(comma);
  const columns: DutyColumn<Pairing>[] = [
    {
      word: t('pairings.unit'),
      title: unit,
      cell: (one) => (
        <OpenCell
          word={unit(one)}
          under={`${leader(one)} · ${areas(one)}`}
          onOpen={() => props.onOpen(one.id)}
        />
      ),
    },
    { word: t('pairings.leader'), col: 'wide', title: leader, cell: leader },
    { word: t('pairings.areas'), col: 'wide', title: areas, cell: areas },
    {
      word: t('pairings.items'),
      col: 'duty-col-items',
      cell: ({ items, open_item_count }) => (
        <Progress done={items.length - open_item_count} all={items.length} />
      ),
    },
    {
      word: t('field.state'),
      col: 'wide duty-col-state',
      cell: (one) =>
        one.in_force && one.overdue_item_count > 0 ? (
          <Status tone="overdue">{t('pairings.overdue', { n: one.overdue_item_count })}</Status>
        ) : (
          <TermStatus term={one} />
        ),
    },
    {
      word: t('workload.open'),
      col: 'wide num duty-col-code',
      cell: ({ open_case_count }) => <CountCell n={open_case_count} />,
    },
  ];
  return <DutyTable columns={columns} rows={props.items} open_id={props.open_id} />;
}
