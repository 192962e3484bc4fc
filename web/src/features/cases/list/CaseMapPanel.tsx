import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { CaseSummary, Schemas } from '@/api/types';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaShapes, useDistrict } from '@/map/queries';
import { boundsOf } from '@/map/shapes';
import type { MapExtent, MapLayers, Pick } from '@/map/types';
import { Icon } from '@/shared/Icon';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { type Filters, isNarrowed } from '../filters';
import { useCaseMap, useFigures } from '../queries';

type Props = {
  filters: Filters;
  selected: CaseSummary | undefined;
  onChange: (next: Partial<Filters>) => void;
  onOpen: (case_id: string) => void;
};

/** Open cases of every area inside the chosen one; outside it the ground stays pale. */
function openWithin(areas: readonly Schemas['AreaNode'][], area_id: string | undefined): Map<string, number> {
  const parents = new Map(areas.map(({ id, parent_id }) => [id, parent_id]));
  const inside = (id: string | null | undefined): boolean =>
    Boolean(id) && (id === area_id || inside(parents.get(id ?? '')));
  return new Map(
    areas.filter(({ id }) => !area_id || inside(id)).map(({ id, open_count }) => [id, open_count]),
  );
}

/** Open cases per area. Unfiltered it is the finest grid; filtered, the parts the server counted. */
function useShade(filters: Filters) {
  const allowed = useCan('territory_read');
  const tree = query.useQuery('get', '/territory/tree', {}, { enabled: allowed, staleTime: 60_000 });
  const plain = allowed && !isNarrowed(filters) && !filters.state && !filters.clock;
  const figures = useFigures(filters, !plain).data;
  return useMemo(() => {
    if (plain && tree.data) return openWithin(tree.data.areas, filters.area_id);
    return new Map((figures?.by_area ?? []).map(({ area, open }) => [area.id, open]));
  }, [plain, tree.data, figures, filters.area_id]);
}

export function CaseMapPanel({ filters, selected, onChange, onOpen }: Props) {
  const { t } = useTranslation(['console', 'common']);
  const [extent, setExtent] = useState<MapExtent>();
  const { data: settings } = useDistrict();
  const district = useAreaShapes(0);
  const offices = useAreaShapes(1);
  const villages = useAreaShapes(2);
  const cells = useAreaShapes(3);
  const shade = useShade(filters);
  const map = useCaseMap(filters, extent);
  const bounds = districtBounds(settings?.bounds);

  // The cells drawn are the level the numbers were counted at.
  const level = useMemo(() => {
    const shaded = (shapes: typeof cells.data) =>
      shapes?.features.some(({ properties }) => (shade.get(properties.id) ?? 0) > 0);
    return [cells.data, villages.data, offices.data].find(shaded) ?? cells.data;
  }, [cells.data, villages.data, offices.data, shade]);
  const layers = useMemo<MapLayers>(
    () => ({
      district: district.data,
      offices: offices.data,
      cells: level,
      mesh: cells.data,
      villages: villages.data,
      shade,
      clusters: map.data?.clusters,
      selected_area_id: selected?.area?.id ?? filters.area_id,
      selected_position: selected?.position,
    }),
    [
      district.data,
      offices.data,
      villages.data,
      cells.data,
      level,
      shade,
      map.data,
      selected,
      filters.area_id,
    ],
  );
  const fit = useMemo(
    () => boundsOf(offices.data, filters.area_id) ?? boundsOf(villages.data, filters.area_id) ?? bounds,
    [offices.data, villages.data, filters.area_id, bounds],
  );
  const pick = (picked: Pick) => {
    if (picked.kind === 'case') onOpen(picked.id);
  };
  if (!bounds) return <div className="cases-map" />;
  return (
    <div className="cases-map">
      <GridMap
        layers={layers}
        bounds={bounds}
        fit={filters.area_id ? fit : undefined}
        onPick={pick}
        onMove={setExtent}
      >
        <button
          type="button"
          className="btn gridmap-search"
          disabled={!extent}
          onClick={() => onChange({ bbox: extent?.bounds.map((degrees) => degrees.toFixed(5)).join(',') })}
        >
          <Icon name="search" size={14} />
          {t('filter.search_view')}
        </button>
        <div className="gridmap-legend">
          <Status tone="info">{t('common:state.handling')}</Status>
          <Status tone="due">{t('common:clock.due_soon')}</Status>
          <Status tone="overdue">{t('common:clock.overdue')}</Status>
          <Status tone="verify">{t('common:state.rectified')}</Status>
        </div>
      </GridMap>
    </div>
  );
}
