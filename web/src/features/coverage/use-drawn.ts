import { useMemo } from 'react';
import type { Position } from '@/api/types';
import { districtBounds, useAreaBounds, useTileset } from '@/map/queries';
import { boundsOf, withRoom } from '@/map/shapes';
import type { Bounds, MapLayers } from '@/map/types';
import { faultsOf, placeOf } from './places';
import { useGap, useGapShapes, useTree } from './queries';
import type { Gap, View } from './view';

const kDeepest = 3;

/** About two hundred metres to each side of a site. */
const kAroundSite_deg = 0.002;
const boundsAround = ({ lon, lat }: Position): Bounds => [
  lon - kAroundSite_deg,
  lat - kAroundSite_deg,
  lon + kAroundSite_deg,
  lat + kAroundSite_deg,
];

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
  // One that the list does not show, being filtered or accepted, is drawn all the same while it is open.
  const open = useGap(view.gap).data;
  const extra = open && !gaps.some(({ id }) => id === open.id) ? open : undefined;
  const all = useMemo(() => (extra ? [...gaps, extra] : gaps), [gaps, extra]);
  const features = useGapShapes(all, tree);
  const faults = useMemo(() => faultsOf(all, numbers, tree, features), [all, numbers, tree, features]);
  const listed = faults.placed.filter((gap_id) => gap_id !== extra?.id).length;
  // A class of problems has no mark, but an area it is missed in.
  const area_id = open && !open.ground ? (placeOf(open, tree)?.area_id ?? open.areas[0]?.id) : undefined;
  const layers = useMemo<MapLayers>(() => {
    if (!tileset) return {};
    const { shapes, marks } = faults;
    const depths = tileset.levels.filter(({ layer, depth }) => layer === 'territory' && depth <= kDeepest);
    return {
      tiles: { edition_id: tileset.edition_id, cell_depth: Math.max(0, ...depths.map(({ depth }) => depth)) },
      faults: { shapes, marks, selected_id: view.gap },
      selected_area_id: area_id ?? view.area_id,
    };
  }, [tileset, faults, view.gap, view.area_id, area_id]);
  const around_area = useAreaBounds(view.area_id);
  const around_place = useAreaBounds(area_id);
  const ground = open?.ground ? boundsOfGround(open.ground) : undefined;
  const at = open?.site && open.position ? boundsAround(open.position) : undefined;
  return {
    layers,
    shown: listed,
    bounds: districtBounds(tileset?.bounds),
    fit: at ?? withRoom(ground ? withRoom(ground) : around_place) ?? around_area,
  };
}
