import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Status } from '@/shared/Status';
import { CountCell, type DutyColumn, DutyTable, OpenCell } from '../DutyTable';
import type { UnitRow } from './tree';

export interface UnitWords {
  kind: (word: string) => string;
  role: (word: string) => string;
  home: (id: string | null | undefined) => string;
}

function Name(props: {
  row: UnitRow;
  folded: boolean;
  flat: boolean;
  under: string;
  onFold: () => void;
  onOpen: () => void;
}) {
  const { unit, depth, below } = props.row;
  const { t } = useTranslation(['duty', 'console']);
  const format = useFormat();
  const name = format.localized(unit.name);
  return (
    <div className="duty-unit" style={{ paddingLeft: props.flat ? 0 : depth * 20 }}>
      {below > 0 && !props.flat ? (
        <button
          type="button"
          className="duty-fold"
          aria-expanded={!props.folded}
          aria-label={t(props.folded ? 'console:territory.expand' : 'console:territory.collapse', { name })}
          onClick={props.onFold}
        >
          <Icon name={props.folded ? 'right' : 'down'} size={14} />
        </button>
      ) : (
        <span className="duty-fold" />
      )}
      <span className="duty-unit-name">
        <OpenCell word={name} under={props.under} onOpen={props.onOpen} />
      </span>
      {unit.closed ? <Status tone="closed">{t('units.closed')}</Status> : null}
    </div>
  );
}

type Row = UnitRow & { id: string };

/** The units as a tree, or what was found of them as a list. */
export function UnitTable(props: {
  rows: readonly UnitRow[];
  flat: boolean;
  folded: ReadonlySet<string>;
  open_id: string | undefined;
  words: UnitWords;
  onFold: (id: string) => void;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  const { words } = props;
  const columns: DutyColumn<Row>[] = [
    {
      word: t('field.unit'),
      col: 'duty-col-unit',
      cell: (row) => (
        <Name
          row={row}
          flat={props.flat}
          folded={props.folded.has(row.id)}
          under={[row.unit.code, words.kind(row.unit.kind)].filter(Boolean).join(' · ')}
          onFold={() => props.onFold(row.id)}
          onOpen={() => props.onOpen(row.id)}
        />
      ),
    },
    {
      word: t('field.code'),
      col: 'wide duty-col-ucode',
      title: ({ unit }) => unit.code,
      cell: ({ unit }) => <span className="t2">{unit.code}</span>,
    },
    { word: t('field.type'), col: 'wide duty-col-duty', cell: ({ unit }) => words.kind(unit.kind) },
    { word: t('units.role'), col: 'wide duty-col-duty', cell: ({ unit }) => words.role(unit.role) },
    { word: t('units.home'), col: 'wide', cell: ({ unit }) => words.home(unit.home_area_id) },
    {
      word: t('units.posts'),
      col: 'wide num duty-col-count',
      cell: ({ unit }) => <CountCell n={unit.post_count} />,
    },
    {
      word: t('units.people'),
      col: 'wide num duty-col-count',
      cell: ({ unit }) => <CountCell n={unit.person_count} />,
    },
    {
      word: t('units.open'),
      col: 'num duty-col-count',
      cell: ({ unit }) => <CountCell n={unit.open_count} />,
    },
  ];
  const rows = props.rows.map((row) => ({ ...row, id: row.unit.id }));
  return <DutyTable columns={columns} rows={rows} open_id={props.open_id} />;
}
