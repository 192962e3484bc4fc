import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
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

function Row(props: { one: Pairing; current: boolean; onOpen: () => void }) {
  const { one } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const comma = format.language === 'en' ? ', ' : '、';
  const areas = one.areas.map(({ name }) => format.localized(name)).join(comma);
  const done = one.items.length - one.open_item_count;
  return (
    <tr aria-current={props.current ? 'true' : undefined}>
      <td title={format.localized(one.unit.name)}>
        <button type="button" className="link link--blue ellipsis" onClick={props.onOpen}>
          {format.localized(one.unit.name)}
        </button>
        <span className="narrow t2">
          {format.localized(one.leader.name)} · {areas}
        </span>
      </td>
      <td className="wide" title={format.localized(one.leader.name)}>
        {format.localized(one.leader.name)}
      </td>
      <td className="wide" title={areas}>
        {areas}
      </td>
      <td className="duty-col-items">
        <Progress done={done} all={one.items.length} />
      </td>
      <td className="wide duty-col-state">
        {one.in_force && one.overdue_item_count > 0 ? (
          <Status tone="overdue">{t('pairings.overdue', { n: one.overdue_item_count })}</Status>
        ) : (
          <TermStatus term={one} />
        )}
      </td>
      <td className="wide num">{one.open_case_count || <span className="t2">·</span>}</td>
    </tr>
  );
}

export function PairingTable(props: {
  items: readonly Pairing[];
  open_id: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  return (
    <table className="table duty-table">
      <thead>
        <tr>
          <th scope="col">{t('pairings.unit')}</th>
          <th scope="col" className="wide">
            {t('pairings.leader')}
          </th>
          <th scope="col" className="wide">
            {t('pairings.areas')}
          </th>
          <th scope="col" className="duty-col-items">
            {t('pairings.items')}
          </th>
          <th scope="col" className="wide duty-col-state">
            {t('field.state')}
          </th>
          <th scope="col" className="wide num duty-col-code">
            {t('workload.open')}
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
