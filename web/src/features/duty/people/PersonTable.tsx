import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
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

function Row(props: { one: Person; current: boolean; onOpen: () => void }) {
  const { one } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const place = [format.localized(one.unit?.name), format.localized(one.post_name)]
    .filter(Boolean)
    .join(format.language === 'en' ? ', ' : '·');
  const count = (n: number) => (n ? format.number(n) : <span className="t2">·</span>);
  return (
    <tr aria-current={props.current ? 'true' : undefined}>
      <td title={format.localized(one.name)}>
        <button type="button" className="link link--blue ellipsis" onClick={props.onOpen}>
          {format.localized(one.name)}
        </button>
        <span className="narrow t2">
          {one.code} · {place}
        </span>
      </td>
      <td className="wide t2">{one.code}</td>
      <td className="wide" title={place}>
        {place}
      </td>
      <td className="wide">{one.masked_phone ?? <span className="t2">{t('people.no_phone')}</span>}</td>
      <td className="wide num">{count(one.duty_count)}</td>
      <td className="wide num">{count(one.deputy_count)}</td>
      <td className="duty-col-presence">
        <PresenceStatus person={one} />
      </td>
    </tr>
  );
}

export function PersonTable(props: {
  items: readonly Person[];
  open_id: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  return (
    <table className="table duty-table">
      <thead>
        <tr>
          <th scope="col" className="duty-col-name">
            {t('field.name')}
          </th>
          <th scope="col" className="wide duty-col-code">
            {t('field.code')}
          </th>
          <th scope="col" className="wide">
            {t('field.unit')}
          </th>
          <th scope="col" className="wide duty-col-phone">
            {t('field.phone')}
          </th>
          <th scope="col" className="wide num duty-col-count">
            {t('people.duties')}
          </th>
          <th scope="col" className="wide num duty-col-count">
            {t('people.deputies')}
          </th>
          <th scope="col" className="duty-col-presence">
            {t('field.state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((one) => (
          <Row
            key={one.id}
            one={one}
            current={one.id === props.open_id}
            onOpen={() => props.onOpen(one.id)}
          />
        ))}
      </tbody>
    </table>
  );
}
