import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { AwayNote } from '@/shared/AwayNote';
import { holderName, targetName } from '@/shared/duty-names';
import { useFormat } from '@/shared/format';
import { type DutyColumn, DutyTable, OpenCell } from '../DutyTable';
import { TermDays, TermStatus } from '../Term';

type Assignment = Schemas['Assignment'];

export function AssignmentTable(props: {
  items: readonly Assignment[];
  open_id: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const target = (one: Assignment) => targetName(one.target, format.localized);
  const holder = (one: Assignment) => holderName(one, format.localized);
  const deputy = (one: Assignment) => format.localized(one.deputy?.name);
  const columns: DutyColumn<Assignment>[] = [
    {
      word: t('register.target'),
      title: target,
      cell: (one) => (
        <OpenCell
          word={target(one)}
          under={`${format.localized(one.duty_name)} · ${holder(one)}`}
          onOpen={() => props.onOpen(one.id)}
        />
      ),
    },
    {
      word: t('register.target_kind'),
      col: 'wide duty-col-kind',
      cell: ({ target: { kind, area } }) => (
        <span className="t2">{kind === 'area' ? format.localized(area?.level_name) : t(`kind.${kind}`)}</span>
      ),
    },
    {
      word: t('field.duty'),
      col: 'wide duty-col-duty',
      cell: (one) => format.localized(one.duty_name),
    },
    { word: t('field.holder'), col: 'wide', title: holder, cell: holder },
    {
      word: t('field.deputy'),
      col: 'wide',
      title: deputy,
      cell: (one) => deputy(one) || <span className="t2">{t('nobody')}</span>,
    },
    { word: t('field.days'), col: 'wide duty-col-days', cell: (one) => <TermDays {...one} /> },
    {
      word: t('field.state'),
      col: 'duty-col-state',
      cell: (one) => (one.holder_away ? <AwayNote one={one} /> : <TermStatus term={one} />),
    },
  ];
  return <DutyTable columns={columns} rows={props.items} open_id={props.open_id} />;
}
