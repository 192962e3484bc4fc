import type { AreaShapes, Schemas } from '@/api/types';
import { boundsOfCorners } from '@/map/corners';
import type { Bounds } from '@/map/types';

export type Area = Schemas['DraftArea'];
export type DraftAreas = Schemas['DraftAreas'];
export type EditResult = Schemas['EditResult'];
export type Command = Schemas['EditDraft']['command'];
export type Shape = Schemas['Shape'];

/** What is shown and worked on: one level of one layer. */
export interface Level {
  layer: string;
  depth: number;
}

export const kTerritory = 'territory';
export const levelWord = ({ layer, depth }: Level) => `${layer}:${depth}`;

/** The levels of a draft: the tree top first, then its overlays, those without areas yet too. */
export function levelsOf({ levels, areas, overlays: named }: DraftAreas): Level[] {
  const tree = levels.map(({ depth }) => ({ layer: kTerritory, depth }));
  const words = new Set([
    ...named.map(({ layer }) => levelWord({ layer, depth: 0 })),
    ...areas.filter(({ layer }) => layer !== kTerritory).map(levelWord),
  ]);
  const overlays = [...words].sort().map((word) => {
    const [layer = '', depth = '0'] = word.split(':');
    return { layer, depth: Number(depth) };
  });
  return [...tree, ...overlays];
}

export const isAt = (area: Area, { layer, depth }: Level) => area.layer === layer && area.depth === depth;

/** Areas that a command names: whoever sends it says at which revision they saw them. */
export function namedBy(command: Command): string[] {
  switch (command.kind) {
    case 'draw':
      return command.area_id ? [command.area_id] : [];
    case 'merge':
      return [...command.area_ids, command.into];
    case 'repair':
      return command.shapes.map(({ area_id }) => area_id);
    case 'add':
    case 'set_levels':
    case 'set_overlays':
      return [];
    case 'snap':
      return command.area_ids ?? [];
    default:
      return [command.area_id];
  }
}

export function readsOf(command: Command, areas: readonly Area[]): Schemas['AreaRead'][] {
  const revisions = new Map(areas.map(({ id, revision }) => [id, revision]));
  return namedBy(command).map((area_id) => ({ area_id, revision: revisions.get(area_id) ?? 0 }));
}

/** By layer, depth and code, as the server lists them. */
function inOrder(a: Area, b: Area): number {
  const layers = Number(a.layer !== kTerritory) - Number(b.layer !== kTerritory);
  if (layers) return layers;
  if (a.layer !== b.layer) return a.layer < b.layer ? -1 : 1;
  if (a.depth !== b.depth) return a.depth - b.depth;
  return a.code < b.code ? -1 : Number(a.code > b.code);
}

/** The areas after a step. */
export function withResult(before: DraftAreas, result: EditResult): DraftAreas {
  const byId = new Map(before.areas.map((area) => [area.id, area]));
  for (const { change, area } of result.areas) {
    if (change === 'removed') byId.delete(area.id);
    else byId.set(area.id, area);
  }
  return {
    version: result.version,
    levels: result.levels ?? before.levels,
    overlays: result.overlays ?? before.overlays,
    areas: [...byId.values()].sort(inOrder),
  };
}

function feature({ area, shape }: EditResult['areas'][number]): AreaShapes['features'][number] {
  const { id, code, name, depth, parent_id } = area;
  const properties = { id, code, name_zh_cn: name['zh-CN'], name_en: name.en, depth, parent_id };
  return { type: 'Feature', geometry: shape as never, properties };
}

/** The outlines of a level after a step. */
export function shapesWithResult(before: AreaShapes, result: EditResult, level: Level): AreaShapes {
  const touched = new Set(result.areas.map(({ area }) => area.id));
  const fresh = result.areas.filter(
    ({ change, area, shape }) => change !== 'removed' && shape && isAt(area, level),
  );
  const kept = before.features.filter(({ properties }) => !touched.has(properties.id));
  return { ...before, features: [...kept, ...fresh.map(feature)] };
}

/** What a step made: the new area to go on with, or the one it was about. */
export function madeBy(result: EditResult): string | undefined {
  return result.areas.find(({ change }) => change === 'added')?.area.id;
}

/** Where an area lies; undefined when it is not drawn. */
export function boundsOfArea(area: Area | undefined): Bounds | undefined {
  const [west, south, east, north] = area?.bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west, south, east, north];
}

/** Where all that is drawn lies. */
export function boundsOfAreas(areas: readonly Area[]): Bounds | undefined {
  return boundsOfCorners(
    areas.flatMap((area) => {
      const [west, south, east, north] = boundsOfArea(area) ?? [];
      if (west === undefined || south === undefined || east === undefined || north === undefined) return [];
      return [
        { lon: west, lat: south },
        { lon: east, lat: north },
      ];
    }),
  );
}
