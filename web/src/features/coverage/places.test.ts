import { describe, expect, it } from 'vitest';
import type { AreaShapes } from '@/api/types';
import { depthsOf, faultsOf, placeOf, type TreeArea, toneOf } from './places';
import { area, gapOf } from './sample';

const square = (x: number) => [
  [
    [x, 0],
    [x + 2, 0],
    [x + 2, 2],
    [x, 2],
    [x, 0],
  ],
];
const shape = (id: string, x: number, depth: number): AreaShapes['features'][number] => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: square(x) },
  properties: { id, code: id, name_zh_cn: id, name_en: id, depth, parent_id: null },
});
const node = (id: string, depth: number, parent_id: string | null, has_shape = true): [string, TreeArea] => [
  id,
  { id, depth, parent_id, has_shape },
];

// A village with two grids, one of them on paper only; a second village that is not drawn either.
const tree = new Map([
  node('d', 0, null),
  node('v1', 2, 'd'),
  node('g1', 3, 'v1'),
  node('g2', 3, 'v1', false),
  node('v2', 2, 'd', false),
  node('g3', 3, 'v2', false),
]);
const features = new Map(
  [shape('d', 0, 0), shape('v1', 10, 2), shape('g1', 20, 3)].map((one) => [one.properties.id, one]),
);
const draw = (gaps: ReturnType<typeof gapOf>[], numbers = gaps.map(({ id }, i) => [id, i + 1] as const)) =>
  faultsOf(gaps, new Map(numbers), tree, features);

describe('the place of a gap', () => {
  it('is its area, or the nearest drawn area around one on paper', () => {
    expect(placeOf(gapOf({ id: '1' }), tree)).toEqual({ area_id: 'g1', undrawn: false });
    expect(placeOf(gapOf({ id: '1', areas: [area('g2', 3)] }), tree)).toEqual({
      area_id: 'v1',
      undrawn: true,
    });
    expect(placeOf(gapOf({ id: '1', areas: [area('g3', 3)] }), tree)).toEqual({
      area_id: 'd',
      undrawn: true,
    });
  });

  it('is where the site is, for a gap of a site', () => {
    const site = { id: 's1', code: 'DW1', name: { 'zh-CN': '市场', en: 'Market' } };
    const gap = gapOf({ id: '1', site, position: { lon: 20.5, lat: 1 } });
    const { marks, shapes } = draw([gap]);
    expect(marks[0]).toMatchObject({ position: { lon: 20.5, lat: 1 }, form: 'disc' });
    expect(shapes).toEqual([]);
    expect(depthsOf([gap], tree).size).toBe(0);
  });

  it('is nowhere for a class of problems', () => {
    const gap = gapOf({ id: '1', group: 'classes', kind: 'class_without_unit', areas: [area('v1', 2)] });
    expect(placeOf(gap, tree)).toBeUndefined();
    expect(draw([gap]).placed).toEqual([]);
  });

  it('needs the shapes of its level only; ground brings its own', () => {
    const ground = { type: 'Polygon' as const, coordinates: square(5) };
    expect(depthsOf([gapOf({ id: '1', areas: [area('g2', 3)] })], tree)).toEqual(new Set([2]));
    expect(depthsOf([gapOf({ id: '1', group: 'ground', kind: 'gap', ground })], tree)).toEqual(new Set());
  });
});

describe('gaps on the map', () => {
  it('are pieces of ground with a pin, an overlap told from a hole', () => {
    const ground = { type: 'Polygon' as const, coordinates: square(5) };
    const { shapes, marks } = draw([
      gapOf({ id: '1', group: 'ground', kind: 'gap', ground }),
      gapOf({ id: '2', group: 'ground', kind: 'overlap', ground }),
    ]);
    expect(shapes.map(({ look }) => look)).toEqual(['hole', 'overlap']);
    expect(marks.map(({ form, tone, number }) => [form, tone, number])).toEqual([
      ['pin', 'overdue', 1],
      ['pin', 'due', 2],
    ]);
  });

  it('hatch an area without somebody, once, but not for a site in it or a missing deputy', () => {
    const site = { id: 's', code: 'S', name: { 'zh-CN': 's', en: 's' } };
    expect(draw([gapOf({ id: '1' }), gapOf({ id: '2', kind: 'expired' })]).shapes).toHaveLength(1);
    expect(draw([gapOf({ id: '1', site })]).shapes).toEqual([]);
    expect(draw([gapOf({ id: '1', kind: 'no_deputy' })]).shapes).toEqual([]);
  });

  it('are a dashed circle where there is no shape', () => {
    const { shapes, marks } = draw([
      gapOf({ id: '1', areas: [area('g2', 3)], kind: 'not_drawn', group: 'ground' }),
    ]);
    expect(shapes).toEqual([]);
    expect(marks).toEqual([
      expect.objectContaining({ form: 'dashed', tone: 'due', position: { lon: 11, lat: 1 }, number: 1 }),
    ]);
  });

  it('at one place are one mark: the first number in the list and how many more', () => {
    const gaps = ['1', '2', '3'].map((id) => gapOf({ id }));
    const drawn = draw(gaps, [['2', 12]]);
    expect(drawn.placed).toEqual(['1', '2', '3']);
    expect(drawn.marks).toEqual([expect.objectContaining({ id: '2', number: 12, more: 2 })]);
  });

  it('that are on another page of the list have no number', () => {
    const { marks } = draw([gapOf({ id: '1' })], []);
    expect(marks).toEqual([expect.objectContaining({ number: undefined, more: undefined })]);
  });

  it('are grey once they are accepted', () => {
    expect(toneOf(gapOf({ id: '1', acknowledged_until: '2026-12-01' }))).toBe('closed');
    expect(toneOf(gapOf({ id: '1', urgency: 'minor' }))).toBe('due');
  });
});
