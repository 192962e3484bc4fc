import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { shapeOf } from '@/map/corners';
import { type Area, levelsOf, namedBy, readsOf, shapesWithResult, withResult } from './draft';

const area = (id: string, code: string, more: Partial<Area> = {}): Area => ({
  id,
  code,
  layer: 'territory',
  name: { 'zh-CN': code, en: '' },
  depth: 2,
  parent_id: '1',
  has_shape: true,
  facts: { bounds: '', buildings: '' },
  revision: 0,
  ...more,
});
const levels: Schemas['DraftLevel'][] = [0, 1, 2].map((depth) => ({
  depth,
  code: `level-${depth}`,
  name: { 'zh-CN': '', en: '' },
  code_digits: 0,
}));
const square = shapeOf([
  { lon: 0, lat: 0 },
  { lon: 1, lat: 0 },
  { lon: 1, lat: 1 },
]);
const draft = {
  version: 4,
  levels,
  overlays: [],
  areas: [area('a', 'west-1'), area('b', 'west-2', { revision: 3 })],
};
const step = {
  version: 5,
  complete: true,
  area_count: 2,
  areas: [
    { change: 'removed' as const, area: area('b', 'west-2') },
    { change: 'added' as const, area: area('c', 'west-0', { revision: 5 }), shape: square },
  ],
};

describe('a draft', () => {
  it('after a step has what was added in its place and not what was removed', () => {
    const after = withResult(draft, step);
    expect(after.areas.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(after.version).toBe(5);
    expect(after.levels).toBe(levels);
  });

  it('keeps outlines of its level only', () => {
    const before = { type: 'FeatureCollection' as const, features: [] };
    const here = shapesWithResult(before, step, { layer: 'territory', depth: 2 });
    expect(here.features.map(({ properties }) => properties.id)).toEqual(['c']);
    expect(shapesWithResult(here, step, { layer: 'territory', depth: 1 }).features).toEqual([]);
  });

  it('shows the levels of the tree, then its overlays', () => {
    const overlay = area('o', 'm-1', { layer: 'market', depth: 0, parent_id: null });
    expect(levelsOf({ ...draft, areas: [...draft.areas, overlay] }).at(-1)).toEqual({
      layer: 'market',
      depth: 0,
    });
  });

  it('shows an overlay that has a name and no areas yet', () => {
    const overlays = [{ layer: 'streets', name: { 'zh-CN': '街巷', en: 'Streets' } }];
    expect(levelsOf({ ...draft, overlays }).at(-1)).toEqual({ layer: 'streets', depth: 0 });
    expect(withResult(draft, { ...step, overlays }).overlays).toBe(overlays);
  });
});

describe('a command', () => {
  it('says at which revision its areas were seen', () => {
    const merge = { kind: 'merge' as const, into: 'a', area_ids: ['b'] };
    expect(readsOf(merge, draft.areas)).toEqual([
      { area_id: 'b', revision: 3 },
      { area_id: 'a', revision: 0 },
    ]);
  });

  it('about a new area names none', () => {
    expect(namedBy({ kind: 'draw', parent_id: 'a', shape: square })).toEqual([]);
    expect(namedBy({ kind: 'draw', area_id: 'a', shape: square })).toEqual(['a']);
    expect(namedBy({ kind: 'remove', area_id: 'b' })).toEqual(['b']);
  });
});
