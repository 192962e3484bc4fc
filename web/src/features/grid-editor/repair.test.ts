import { describe, expect, it } from 'vitest';
import { shapeOf } from '@/map/corners';
import { candidates, findingKey, inOrder, repairOf } from './repair';
import type { Finding } from './use-desk';

const ground = shapeOf([
  { lon: 0, lat: 0 },
  { lon: 1, lat: 0 },
  { lon: 1, lat: 1 },
]);
const words = { 'zh-CN': '', en: '' };
const gap: Finding = {
  kind: 'gap',
  kind_name: words,
  severity: 'major',
  sliver: false,
  layer: 'territory',
  depth: 2,
  area_ids: ['a', 'b'],
  ground,
  area_m2: 120,
  remedy: 'give',
  remedy_name: words,
  remedy_area_id: 'b',
};

describe('a repair', () => {
  it('gives a gap to the neighbour, an overlap away', () => {
    expect(repairOf(gap, 'b')).toEqual({ kind: 'give', area_id: 'b', shape: ground });
    expect(repairOf({ ...gap, kind: 'overlap', remedy: 'cut' }, 'a')).toMatchObject({ kind: 'take' });
  });

  it('is left to the person where ground cannot be given', () => {
    expect(repairOf({ ...gap, remedy: 'redraw' }, 'a')).toBeUndefined();
    expect(repairOf({ ...gap, ground: null, remedy: 'snap' }, 'a')).toBeUndefined();
  });

  it('offers the suggested area first, and each once', () => {
    expect(candidates(gap)).toEqual(['b', 'a']);
  });

  it('knows its finding again', () => {
    expect(findingKey(gap)).toBe(findingKey({ ...gap, kind_name: { 'zh-CN': '缝隙', en: 'Gap' } }));
  });

  it('is offered for the lowest level first, for parents follow', () => {
    const note = { ...gap, severity: 'note', depth: 3 };
    const above = { ...gap, depth: 1 };
    expect(inOrder([note, above, gap])).toEqual([gap, above, note]);
  });
});
