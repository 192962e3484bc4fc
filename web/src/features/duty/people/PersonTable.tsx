import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import { CountCell, type DutyColumn, DutyTable, OpenCell } from '../DutyTable';
import { useToday } from '../use-address';

type Person = Schemas['Person'];

/** At work, away until a day, or gone. */
export function PresenceStatus({ person }: { person: Person }) {
  const { t } = useTranslation('duty');
  const today = useToday();
  const { left_on, absent } = person;
  if (left_on && left_on <= today) return <Status tone="closed">{t('people.gone', { day: left_on })}</Status>;
  if (absent)
    return (
      <Status tone="due">
        {absent.to_day ? t('people.away_until', { day: absent.to_day }) : t('people.away_open')}
      </Status>
    );
  return <Status tone="ok">{t('people.here')}</Status>;
}

export function PersonTable(props: {
  items: readonly Person[];
  open_id: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const name = (one: Person) => format.localized(one.name);
  const place = ({ unit, post_name }: Person) =>
    [format.localized(unit?.name), format.localized(post_name)]
      .filter(Boolean)
      .join(format.language === 'en' ? ', ' : '·');
  const columns: DutyColumn<Person>[] = [
    {
      word: t('field.name'),
      col: 'duty-col-name',
      title: name,
      cell: (one) => (
        <OpenCell
          word={name(one)}
          under={`${one.code} · ${place(one)}`}
          onOpen={() => props.onOpen(one.id)}
        />
      ),
    },
    {
      word: t('field.code'),
      col: 'wide duty-col-code',
      cell: ({ code }) => <span className="t2">{code}</span>,
    },
    { word: t('field.unit'), col: 'wide', title: place, cell: place },
    {
      word: t('field.phone'),
      col: 'wide duty-col-phone',
      cell: ({ masked_phone }) => masked_phone ?? <span className="t2">{t('people.no_phone')}</span>,
    },
    {
      word: t('people.duties'),
      col: 'wide num duty-col-count',
      cell: (one) => <CountCell n={one.duty_count} />,
    },
    {
      word: t('people.deputies'),
      col: 'wide num duty-col-count',
      cell: (one) => <CountCell n={one.deputy_count} />,
    },
    {
      word: t('field.state'),
      col: 'duty-col-presence',
      cell: (one) => <PresenceStatus person={one} />,
    },
  ];
  return <DutyTable columns={columns} rows={props.items} open_id={props.open_id} />;
}
