import type { AreaShapes, Position, Schemas } from '@/api/types';
import type { FaultMark, FaultShape, Faults } from '@/map/faults';
import { labelPoint } from '@/map/shapes';
import type { Gap } from './view';

type Feature = AreaShapes['features'][number];
/** What of an area its place needs. */
export type TreeArea = Pick<Schemas['AreaNode'], 'id' | 'depth' | 'parent_id' | 'has_shape'>;

/** Where a gap is seen: its own ground, its area, or, without a shape, the nearest drawn area around it. */
export interface Place {
  area_id: string | undefined;
  /** The area itself has no shape. */
  undrawn: boolean;
}

/** Kinds that leave an area without somebody who answers; without a deputy there is still somebody. */
const kNobody: readonly Schemas['GapKind'][] = ['missing', 'expired', 'holder_left', 'nobody_acting'];

/** The area a gap stands in on the map; classes of problems are not places. */
export function placeOf(gap: Gap, tree: ReadonlyMap<string, TreeArea>): Place | undefined {
  if (gap.group === 'classes') return undefined;
  const [first] = gap.areas;
  if (!first) return undefined;
  let area = tree.get(first.id);
  if (!area) return { area_id: first.id, undrawn: false };
  const undrawn = !area.has_shape;
  while (area && !area.has_shape) area = tree.get(area.parent_id ?? '');
  return { area_id: area?.id, undrawn };
}

/** The depths whose shapes are needed to draw the gaps. */
export function depthsOf(gaps: readonly Gap[], tree: ReadonlyMap<string, TreeArea>): Set<number> {
  const depths = new Set<number>();
  for (const gap of gaps) {
    if (gap.ground || (gap.site && gap.position)) continue;
    const place = placeOf(gap, tree);
    const depth = tree.get(place?.area_id ?? '')?.depth;
    if (depth !== undefined) depths.add(depth);
  }
  return depths;
}

/** Red where nobody answers, amber where it is only untidy, grey where it is accepted: the same in list and map. */
export function toneOf(gap: Gap): FaultMark['tone'] {
  if (gap.acknowledged_until) return 'closed';
  return gap.urgency === 'major' && gap.kind !== 'overlap' && gap.kind !== 'not_drawn' ? 'overdue' : 'due';
}

interface Seen {
  gap: Gap;
  number: number | undefined;
  key: string;
  form: FaultMark['form'];
  position: Position;
}

const position = (geometry: Feature['geometry']): Position | undefined => {
  const point = labelPoint(geometry);
  return point && { lon: point[0], lat: point[1] };
};

/** Marks of gaps at one place become one: the most urgent's number and how many more there are. */
function marksOf(seen: readonly Seen[]): FaultMark[] {
  const places = new Map<string, Seen[]>();
  for (const one of seen) places.set(one.key, [...(places.get(one.key) ?? []), one]);
  return [...places.values()].flatMap((together) => {
    const first = together.find(({ number }) => number !== undefined) ?? together[0];
    if (!first) return [];
    return {
      id: first.gap.id,
      position: first.position,
      form: first.form,
      tone: toneOf(first.gap),
      number: first.number,
      more: together.length > 1 && first.number !== undefined ? together.length - 1 : undefined,
    };
  });
}

/** A site is a point, whatever area it lies in. */
function siteSeen(gap: Gap, number: number | undefined): Seen | undefined {
  if (!gap.site || !gap.position) return undefined;
  return { gap, number, key: `site ${gap.site.id}`, form: 'disc', position: gap.position };
}

/** The gaps as they are drawn, and those of them the map can show. `numbers` are those of the rows in the list. */
export function faultsOf(
  gaps: readonly Gap[],
  numbers: ReadonlyMap<string, number>,
  tree: ReadonlyMap<string, TreeArea>,
  features: ReadonlyMap<string, Feature>,
): Faults & { placed: readonly string[] } {
  const shapes: FaultShape[] = [];
  const seen: Seen[] = [];
  const hatched = new Set<string>();
  const sites = gaps.flatMap((gap) => siteSeen(gap, numbers.get(gap.id)) ?? []);
  const at_sites = new Set(sites.map(({ gap }) => gap.id));
  for (const gap of gaps.filter(({ id }) => !at_sites.has(id))) {
    const number = numbers.get(gap.id);
    if (gap.ground) {
      const at = position(gap.ground);
      shapes.push({ id: gap.id, look: gap.kind === 'overlap' ? 'overlap' : 'hole', geometry: gap.ground });
      if (at) seen.push({ gap, number, key: gap.id, form: 'pin', position: at });
      continue;
    }
    const place = placeOf(gap, tree);
    const area = features.get(place?.area_id ?? '');
    const at = area && position(area.geometry);
    if (!place || !area || !at) continue;
    const form = place.undrawn ? 'dashed' : 'disc';
    seen.push({ gap, number, key: `${form} ${place.area_id}`, form, position: at });
    if (place.undrawn || gap.site || !kNobody.includes(gap.kind) || hatched.has(area.properties.id)) continue;
    hatched.add(area.properties.id);
    shapes.push({ id: gap.id, look: 'hatched', geometry: area.geometry });
  }
  const all = [...seen, ...sites];
  return { shapes, marks: marksOf(all), placed: all.map(({ gap }) => gap.id) };
}
