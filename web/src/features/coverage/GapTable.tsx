import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { toneOf } from './places';
import type { Cursor } from './use-gap-cursor';
import type { Gap } from './view';

function Row({ gap, number, cursor }: { gap: Gap; number: number; cursor: Cursor }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const current = cursor.current_id === gap.id;
  const place = format.localized(gap.place);
  return (
    <tr
      id={`gap-row-${gap.id}`}
      aria-current={current ? 'true' : undefined}
      onClick={() => cursor.open(gap.id)}
    >
      <td>
        <span className={`gap-number gap-number--${toneOf(gap)}`}>{number}</span>
      </td>
      <td>
        <button
          type="button"
          className="link gap-title"
          aria-label={`${t('list.open_gap', { n: number })} ${format.localized(gap.title)} ${place}`}
          onClick={(event) => {
            event.stopPropagation();
            cursor.open(gap.id);
          }}
        >
          <b>{format.localized(gap.title)}</b> {format.localized(gap.fact)}
        </button>
        <small title={place}>{place}</small>
      </td>
      <td>
        <span className="gap-owner">{gap.owner ? format.localized(gap.owner.name) : t('list.district')}</span>
      </td>
      <td>
        <span className="gap-suggestion">{format.localized(gap.suggestion)}</span>
        {gap.acknowledged_until ? <small>{t('list.until', { day: gap.acknowledged_until })}</small> : null}
      </td>
    </tr>
  );
}

export function GapTable(props: { rows: readonly { gap: Gap; number: number }[]; cursor: Cursor }) {
  const { t } = useTranslation('coverage');
  return (
    <table className="table table--sticky gap-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('list.number')}</span>
          </th>
          <th scope="col">{t('list.gap')}</th>
          <th scope="col">{t('list.owner')}</th>
          <th scope="col">{t('list.suggestion')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ gap, number }) => (
          <Row key={gap.id} gap={gap} number={number} cursor={props.cursor} />
        ))}
      </tbody>
    </table>
  );
}
