import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';
import type { View } from './view';

type Area = Schemas['AreaNode'];
type Value = Schemas['AreaValue'];
const kRows = 60;

interface Props {
  areas: readonly Area[];
  depth: number;
  values: Schemas['AreaValues'] | undefined;
  view: View;
  onPick: (area_id: string) => void;
}

/** The areas of the level, inside the chosen area: what needs looking at comes first. */
function listed({ areas, depth, values, view }: Props): { area: Area; value: Value | undefined }[] {
  const parents = new Map(areas.map(({ id, parent_id }) => [id, parent_id]));
  const inside = (id: string | null | undefined): boolean =>
    Boolean(id) && (id === view.area_id || inside(parents.get(id ?? '')));
  const by_id = new Map((values?.items ?? []).map((value) => [value.area_id, value]));
  const rank = (value: Value | undefined) => {
    if (value?.value == null) return Number.NEGATIVE_INFINITY;
    return view.metric === 'on_time' ? -value.value : value.value;
  };
  return areas
    .filter((area) => area.depth === depth && (!view.area_id || inside(area.id)))
    .map((area) => ({ area, value: by_id.get(area.id) }))
    .sort((a, b) => rank(b.value) - rank(a.value) || a.area.code.localeCompare(b.area.code));
}

function Row({ area, value, onPick }: { area: Area; value: Value | undefined; onPick: () => void }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const name = format.localized(area.name);
  return (
    <tr>
      <td title={name}>
        <button type="button" className="link ellipsis" onClick={onPick}>
          {name}
        </button>
        {area.has_shape ? null : <span className="t2"> {t('territory.no_shape')}</span>}
      </td>
      <td>{value?.open ? format.number(value.open) : <span className="t2">·</span>}</td>
      <td>
        {value?.overdue ? (
          <Status tone="overdue">{format.number(value.overdue)}</Status>
        ) : (
          <span className="t2">·</span>
        )}
      </td>
      <td>{value?.judged ? format.percent(value.on_time / value.judged) : <span className="t2">—</span>}</td>
    </tr>
  );
}

/** The map's keyboard twin: the same areas, the same figures. */
export function AreaTable(props: Props) {
  const { t } = useTranslation(['console', 'common']);
  const [most, setMost] = useState(kRows);
  const { areas, depth, values, view } = props;
  const rows = useMemo(
    () => listed({ areas, depth, values, view, onPick: () => undefined }),
    [areas, depth, values, view],
  );
  if (rows.length === 0) return <Empty title={t('territory.none')} />;
  return (
    <>
      <header className="grid-map-head">
        <h2>{t('map.list')}</h2>
        <span className="t2">{t('map.list_fact', { count: rows.length })}</span>
      </header>
      <div className="grid-map-rows">
        <table className="table table--sticky">
          <thead>
            <tr>
              <th scope="col">{t('map.area')}</th>
              <th scope="col">{t('territory.open')}</th>
              <th scope="col">{t('territory.overdue')}</th>
              <th scope="col">{t('map.rate')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map(({ area, value }) => (
              <Row key={area.id} area={area} value={value} onPick={() => props.onPick(area.id)} />
            ))}
          </tbody>
        </table>
        {rows.length > most ? (
          <button type="button" className="btn" onClick={() => setMost(most + kRows)}>
            {t('common:action.more')}
          </button>
        ) : null}
      </div>
    </>
  );
}
