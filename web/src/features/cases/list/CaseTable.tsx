import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '@/api/types';
import { Deadline, useNow } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { CaseStateStatus } from '@/shared/Status';
import { shortNumber } from '../words';
import type { Cursor } from './use-cursor';

type Props = {
  items: readonly CaseSummary[];
  cursor: Cursor;
  chosen: ReadonlySet<string>;
  onToggle: (case_id: string) => void;
  onChosen: (next: ReadonlySet<string>) => void;
};

function Row(props: {
  one: CaseSummary;
  current: boolean;
  chosen: boolean;
  now: Date;
  onOpen: () => void;
  onToggle: () => void;
}) {
  const { one, now } = props;
  const { t } = useTranslation('console');
  const format = useFormat();
  const unit = one.holder.kind === 'unit' ? format.localized(one.holder.unit_name) : t('list.nobody');
  const place = one.address || format.localized(one.area?.name);
  return (
    <tr id={`case-row-${one.id}`} aria-current={props.current ? 'true' : undefined} onClick={props.onOpen}>
      <td>
        <input
          type="checkbox"
          checked={props.chosen}
          aria-label={t('list.select', { number: one.number })}
          onClick={(event) => event.stopPropagation()}
          onChange={props.onToggle}
        />
      </td>
      <td>
        <button type="button" className="link t2" aria-label={t('list.open', { number: one.number })}>
          {shortNumber(one.number)}
        </button>
      </td>
      <td title={format.localized(one.class_name)}>
        {format.localized(one.class_short_name)}
        <span className="row-place t2">{place}</span>
      </td>
      <td className="col-place" title={place}>
        {place}
      </td>
      <td className="col-unit" title={unit}>
        {unit}
      </td>
      <td>
        <CaseStateStatus state={one.state} />
      </td>
      <td>{one.due_at ? <Deadline due_at={one.due_at} clock={one.clock} now={now} /> : '—'}</td>
    </tr>
  );
}

/** The list, and the map's keyboard twin: rows of 36 px, one line each. */
export function CaseTable({ items, cursor, chosen, onToggle, onChosen }: Props) {
  const { t } = useTranslation('console');
  const now = useNow();
  const all = items.length > 0 && items.every(({ id }) => chosen.has(id));
  const toggleAll = () => onChosen(all ? new Set() : new Set(items.map(({ id }) => id)));
  return (
    <table className="table table--sticky cases-table">
      <thead>
        <tr>
          <th scope="col" className="col-check">
            <input type="checkbox" checked={all} aria-label={t('list.select_all')} onChange={toggleAll} />
          </th>
          <th scope="col" className="col-number">
            {t('list.number')}
          </th>
          <th scope="col" className="col-class">
            {t('list.class')}
          </th>
          <th scope="col" className="col-place">
            {t('list.place')}
          </th>
          <th scope="col" className="col-unit">
            {t('list.unit')}
          </th>
          <th scope="col" className="col-state">
            {t('list.state')}
          </th>
          <th scope="col" className="col-due">
            {t('list.due')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <Row
            key={one.id}
            one={one}
            now={now}
            current={one.id === cursor.current_id}
            chosen={chosen.has(one.id)}
            onOpen={() => cursor.open(one.id)}
            onToggle={() => onToggle(one.id)}
          />
        ))}
      </tbody>
    </table>
  );
}
