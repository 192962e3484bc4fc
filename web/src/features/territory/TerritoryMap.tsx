import { useMemo } from 'react';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaBounds, useDistrict, useTileset } from '@/map/queries';
import { shadeSteps } from '@/map/shapes';
import type { MapLayers, Pick } from '@/map/types';

const kDeepest = 3;

/** The district with the chosen area in amber; a touch on a grid chooses it. */
export function TerritoryMap(props: {
  area_id: string | undefined;
  /** Open cases by area, with its depth. */
  areas: readonly { id: string; depth: number; open_count: number }[];
  onChoose: (id: string) => void;
}) {
  const { data: settings } = useDistrict();
  const { data: tileset } = useTileset();
  const layers = useMemo<MapLayers>(() => {
    if (!tileset) return {};
    const depths = tileset.levels.filter(({ layer, depth }) => layer === 'territory' && depth <= kDeepest);
    const cell_depth = Math.max(0, ...depths.map(({ depth }) => depth));
    const cells = props.areas.filter(({ depth }) => depth === cell_depth);
    return {
      tiles: {
        edition_id: tileset.edition_id,
        cell_depth,
        steps: shadeSteps(cells.map(({ id, open_count }) => [id, open_count])),
      },
      selected_area_id: props.area_id,
    };
  }, [tileset, props.areas, props.area_id]);
  const bounds = districtBounds(settings?.bounds);
  const fit = useAreaBounds(props.area_id);
  const pick = (picked: Pick) => {
    if (picked.kind === 'area') props.onChoose(picked.id);
  };
  return bounds ? <GridMap layers={layers} bounds={bounds} fit={fit} onPick={pick} /> : null;
}
