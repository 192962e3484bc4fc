import { describe, expect, it } from 'vitest';
import type { AreaShapes } from '@/api/types';
import { clusterIcon, clusterRadius } from './icons';
import { boundsOf, labelPoint, shadeStep } from './shapes';

const square = (id: string, x: number): AreaShapes['features'][number] => ({
  type: 'Feature',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x + 2, 0],
        [x + 2, 2],
        [x, 2],
        [x, 0],
      ],
    ],
  },
  properties: { id, code: id, name_zh_cn: id, name_en: id, depth: 3, parent_id: null },
});
const shapes: AreaShapes = { type: 'FeatureCollection', features: [square('a', 0), square('b', 10)] };

describe('the shapes of areas', () => {
  it('have a box, all together or one by one', () => {
    expect(boundsOf(shapes)).toEqual([0, 0, 12, 2]);
    expect(boundsOf(shapes, 'b')).toEqual([10, 0, 12, 2]);
  });

  it('have no box when there is nothing', () => {
    expect(boundsOf(shapes, 'c')).toBeUndefined();
    expect(boundsOf(undefined)).toBeUndefined();
  });

  it('carry their name in the middle', () => {
    expect(labelPoint(square('a', 0).geometry)).toEqual([1, 1]);
  });
});

describe('the choropleth', () => {
  it('leaves areas without cases as ground and gives the largest the darkest step', () => {
    expect(shadeStep(0, 9)).toBeUndefined();
    expect(shadeStep(9, 9)).toBe(4);
    expect(shadeStep(1, 100)).toBe(0);
  });
});

describe('a mark', () => {
  it('of one case has the shape of its status, late first', () => {
    const one = { position: { lon: 0, lat: 0 }, count: 1, overdue: 0 };
    expect(clusterIcon({ ...one, state: 'rectified', clock: 'overdue' })).toBe('tone:overdue');
    expect(clusterIcon({ ...one, state: 'rectified', clock: 'normal' })).toBe('tone:verify');
  });

  it('of several grows by area, within limits', () => {
    expect(clusterRadius(100) - clusterRadius(25)).toBeLessThan(clusterRadius(25) * 2);
    expect(clusterRadius(1_000_000)).toBe(30);
  });
});
