import { useMemo } from 'react';
import { districtBounds, useAreaBounds, useTileset } from '@/map/queries';
import { boundsOf, withRoom } from '@/map/shapes';
import type { Bounds, MapLayers } from '@/map/types';
import { faultsOf, placeOf } from './places';
import { useGapShapes, useTree } from './queries';
import type { Gap, View } from './view';

const kDeepest = 3;

const boundsOfGround = (ground: NonNullable<Gap['ground']>): Bounds | undefined =>
  boundsOf({ type: 'FeatureCollection', features: [{ geometry: ground } as never] });

/** Everything the map draws of the gaps, and where it looks. */
export function useDrawn(
  gaps: readonly Gap[],
  numbers: ReadonlyMap<string, number>,
  view: Pick<View, 'gap' | 'area_id'>,
) {
  const { data: tileset } = useTileset();
  const tree = useTree();
  const features = useGapShapes(gaps, tree);
  const faults = useMemo(() => faultsOf(gaps, numbers, tree, features), [gaps, numbers, tree, features]);
  const open = gaps.find(({ id }) => id === view.gap);
  const area_id = open && !open.ground ? placeOf(open, tree)?.area_id : undefined;
  const layers = useMemo<MapLayers>(() => {
    if (!tileset) return {};
    const depths = tileset.levels.filter(({ layer, depth }) => layer === 'territory' && depth <= kDeepest);
    return {
      tiles: { edition_id: tileset.edition_id, cell_depth: Math.max(0, ...depths.map(({ depth }) => depth)) },
      faults: { ...faults, selected_id: view.gap },
      selected_area_id: area_id ?? view.area_id,
    };
  }, [tileset, faults, view.gap, view.area_id, area_id]);
  const around_area = useAreaBounds(view.area_id);
  const around_place = useAreaBounds(area_id);
  const ground = open?.ground ? boundsOfGround(open.ground) : undefined;
  return {
    layers,
    shown: faults.shown,
    bounds: districtBounds(tileset?.bounds),
    fit: withRoom(ground ? withRoom(ground) : around_place) ?? around_area,
  };
}
