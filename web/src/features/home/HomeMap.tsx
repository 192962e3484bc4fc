import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaShapes, useDistrict } from '@/map/queries';
import type { Pick } from '@/map/types';
import { Shape } from '@/shared/Status';
import { CaseCard } from './CaseCard';
import { CaseList } from './CaseList';
import { usePublicCases } from './queries';

/** Released cases on the grids: a ring is closed, a disc is in progress. The list says the same in words. */
export function HomeMap() {
  const { t } = useTranslation('public');
  const [as_list, setAsList] = useState(false);
  const [picked, setPicked] = useState<string>();
  const district = useDistrict();
  const outline = useAreaShapes(0);
  const offices = useAreaShapes(1);
  const cells = useAreaShapes(3);
  const cases = usePublicCases();
  const bounds = useMemo(() => districtBounds(district.data?.bounds), [district.data]);
  const items = cases.data?.items;
  const chosen = items?.find(({ id }) => id === picked);

  const layers = useMemo(
    () => ({
      district: outline.data,
      offices: offices.data && { ...offices.data, features: offices.data.features },
      cells: cells.data,
      points: (items ?? []).flatMap(({ id, position, state }) =>
        position
          ? [{ id, position, tone: state === 'closed' ? ('closed' as const) : ('info' as const) }]
          : [],
      ),
      selected_position: chosen?.position ?? null,
    }),
    [outline.data, offices.data, cells.data, items, chosen],
  );
  const onPick = useCallback((pick: Pick) => setPicked(pick.kind === 'point' ? pick.id : undefined), []);

  return (
    <div className="home-map">
      {as_list || !bounds ? (
        <CaseList cases={cases} />
      ) : (
        <GridMap
          layers={layers}
          bounds={bounds}
          onPick={onPick}
          label={t('home.map')}
          page_help={t('home.two_fingers')}
          fallback={<CaseList cases={cases} />}
        />
      )}
      {chosen && !as_list ? <CaseCard one={chosen} onClose={() => setPicked(undefined)} /> : null}
      <div className="home-map-foot">
        {as_list ? null : (
          <span className="legend">
            <span className="legend-closed">
              <Shape tone="neutral" size={13} />
              {t('home.closed')}
            </span>
            <span className="legend-open">
              <Shape tone="ok" size={15} />
              {t('home.open')}
            </span>
          </span>
        )}
        <button type="button" aria-pressed={as_list} onClick={() => setAsList(!as_list)}>
          {t(as_list ? 'home.as_map' : 'home.as_list')}
        </button>
      </div>
    </div>
  );
}
