import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { CaseSummary, Schemas } from '@/api/types';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaBounds, useDistrict, useTileset } from '@/map/queries';
import { shadeSteps } from '@/map/shapes';
import type { MapExtent, MapLayers, Pick } from '@/map/types';
import { Icon } from '@/shared/Icon';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { type Filters, isNarrowed, toQuery } from '../filters';
import { useCaseVersion, useFigures } from '../queries';

type Props = {
  filters: Filters;
  selected: CaseSummary | undefined;
  onChange: (next: Partial<Filters>) => void;
  onOpen: (case_id: string) => void;
};

/** Open cases of the finest areas inside the chosen one; outside it the ground stays pale. */
function openWithin(
  areas: readonly Schemas['AreaNode'][],
  area_id: string | undefined,
  depth: number,
): [string, number][] {
  const parents = new Map(areas.map(({ id, parent_id }) => [id, parent_id]));
  const inside = (id: string | null | undefined): boolean =>
    Boolean(id) && (id === area_id || inside(parents.get(id ?? '')));
  return areas
    .filter((area) => area.depth === depth && (!area_id || inside(area.id)))
    .map(({ id, open_count }) => [id, open_count]);
}

/** Open cases per area and the level they were counted at. Unfiltered it is the finest grid; filtered, the parts the
 *  server counted. */
function useShade(filters: Filters, deepest: number) {
  const allowed = useCan('territory_read');
  const tree = query.useQuery('get', '/territory/tree', {}, { enabled: allowed, staleTime: 60_000 });
  const plain = allowed && !isNarrowed(filters) && !filters.state && !filters.clock;
  const figures = useFigures(filters, !plain).data;
  return useMemo(() => {
    if (plain && tree.data)
      return { depth: deepest, steps: shadeSteps(openWithin(tree.data.areas, filters.area_id, deepest)) };
    const parts = figures?.by_area ?? [];
    return {
      depth: parts[0]?.area.depth ?? deepest,
      steps: shadeSteps(parts.map(({ area, open }) => [area.id, open])),
    };
  }, [plain, tree.data, figures, filters.area_id, deepest]);
}

const kDeepest = 3;

export function CaseMapPanel({ filters, selected, onChange, onOpen }: Props) {
  const { t } = useTranslation(['console', 'common']);
  const [extent, setExtent] = useState<MapExtent>();
  const { data: settings } = useDistrict();
  const { data: tileset } = useTileset();
  const deepest = Math.max(
    0,
    ...(tileset?.levels ?? [])
      .filter(({ layer, depth }) => layer === 'territory' && depth <= kDeepest)
      .map((level) => level.depth),
  );
  const shade = useShade(filters, deepest);
  const version = useCaseVersion(filters);
  const layers = useMemo<MapLayers>(() => {
    if (!tileset) return {};
    const question = Object.entries(toQuery(filters, version)).map(([name, value]) => [name, String(value)]);
    return {
      tiles: {
        edition_id: tileset.edition_id,
        cell_depth: shade.depth,
        mesh_depth: shade.depth === deepest ? undefined : deepest,
        steps: shade.steps,
      },
      case_tiles: { query: new URLSearchParams(question).toString(), version },
      selected_area_id: selected?.area?.id ?? filters.area_id,
      selected_position: selected?.position,
    };
  }, [tileset, filters, version, shade, deepest, selected]);
  const bounds = districtBounds(settings?.bounds);
  const fit = useAreaBounds(filters.area_id);
  const pick = (picked: Pick) => {
    if (picked.kind === 'case') onOpen(picked.id);
  };
  if (!bounds) return <div className="cases-map" />;
  return (
    <div className="cases-map">
      <GridMap layers={layers} bounds={bounds} fit={fit} onPick={pick} onMove={setExtent}>
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
