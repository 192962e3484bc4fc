import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';

type Area = Schemas['AreaNode'];
type Props = {
  areas: readonly Area[];
  text: string;
  chosen: string | undefined;
  onChoose: (id: string) => void;
};
const kOpenDepth = 0;

/** The areas shown: everything below opened parents, or, when looking for a name, what matches. */
function visible(
  areas: readonly Area[],
  opened: ReadonlySet<string>,
  matches?: (area: Area) => boolean,
): Area[] {
  if (matches) return areas.filter(matches);
  const children = new Map<string | null, Area[]>();
  for (const area of areas) {
    const parent = area.parent_id ?? null;
    children.set(parent, [...(children.get(parent) ?? []), area]);
  }
  const walk = (parent: string | null): Area[] =>
    (children.get(parent) ?? []).flatMap((area) => [area, ...(opened.has(area.id) ? walk(area.id) : [])]);
  return walk(null);
}

function Counts({ area }: { area: Area }) {
  return (
    <span className="area-counts">
      {area.overdue_count ? <Status tone="overdue">{area.overdue_count}</Status> : null}
      <span>{area.open_count || <span className="t2">·</span>}</span>
    </span>
  );
}

export function AreaTree({ areas, text, chosen, onChoose }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const parents = useMemo(() => new Set(areas.map(({ parent_id }) => parent_id).filter(Boolean)), [areas]);
  const start = useMemo(() => areas.filter(({ depth }) => depth <= kOpenDepth).map(({ id }) => id), [areas]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const above = useMemo(() => {
    const byId = new Map(areas.map((area) => [area.id, area]));
    const ids: string[] = [];
    for (let at = byId.get(chosen ?? '')?.parent_id; at; at = byId.get(at)?.parent_id) ids.push(at);
    return ids;
  }, [areas, chosen]);
  const opened = new Set([...start, ...above]);
  for (const id of toggled) if (!opened.delete(id)) opened.add(id);
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  const shown = visible(
    areas,
    opened,
    text ? (area) => format.localized(area.name).includes(text) || area.code.includes(text) : undefined,
  );
  if (shown.length === 0) return <Empty title={t('territory.none')} />;
  return (
    <ul className="area-tree">
      {shown.map((area) => {
        const name = format.localized(area.name);
        const is_open = opened.has(area.id);
        return (
          <li
            key={area.id}
            aria-current={area.id === chosen ? 'true' : undefined}
            style={{ paddingLeft: text ? 8 : 8 + area.depth * 18 }}
          >
            {parents.has(area.id) && !text ? (
              <button
                type="button"
                className="area-fold"
                aria-expanded={is_open}
                aria-label={t(is_open ? 'territory.collapse' : 'territory.expand', { name })}
                onClick={() => toggle(area.id)}
              >
                <Icon name={is_open ? 'down' : 'right'} size={14} />
              </button>
            ) : (
              <span className="area-fold" />
            )}
            <button type="button" className="link ellipsis" onClick={() => onChoose(area.id)}>
              {name}
              {area.has_shape ? null : <span className="t2"> {t('territory.no_shape')}</span>}
            </button>
            <Counts area={area} />
          </li>
        );
      })}
    </ul>
  );
}
