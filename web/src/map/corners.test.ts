import { describe, expect, it } from 'vitest';
import { boundsOfCorners, halfWays, isSame, nearest, onGround, ringsOf, shapeOf } from './corners';

const square = [
  { lon: 113, lat: 34 },
  { lon: 113.02, lat: 34 },
  { lon: 113.02, lat: 34.01 },
];

describe('corners', () => {
  it('of a shape come without the repeated one, and go back with it', () => {
    const shape = shapeOf(square);
    expect(shape.coordinates[0]).toHaveLength(4);
    expect(ringsOf(shape)).toEqual([square]);
    expect(ringsOf(null)).toEqual([]);
  });

  it('of parts and holes are rings of their own', () => {
    const ring = [...square, square[0]].map((one) => [one?.lon, one?.lat]);
    expect(ringsOf({ type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] })).toHaveLength(3);
  });

  it('are the same when they fall on one ten-millionth of a degree', () => {
    expect(isSame({ lon: 113.00000004, lat: 34 }, { lon: 113, lat: 34 })).toBe(true);
    expect(isSame({ lon: 113.0000001, lat: 34 }, { lon: 113, lat: 34 })).toBe(false);
    expect(onGround({ lon: 113.123456789, lat: 34 }).lon).toBe(113.1234568);
  });

  it('draw a pointer to the nearest within reach, and leave one that is farther alone', () => {
    const places = [
      { x: 0, y: 0 },
      { x: 8, y: 0 },
    ];
    expect(nearest({ x: 5, y: 0 }, places, 10)).toBe(1);
    expect(nearest({ x: 50, y: 0 }, places, 10)).toBe(-1);
  });

  it('have half-way points, also between the last and the first', () => {
    expect(halfWays(square)).toHaveLength(3);
    expect(halfWays(square)[2]).toEqual({
      before: square[2],
      after: square[0],
      at: { lon: 113.01, lat: 34.005 },
    });
  });

  it('lie in a box; none lie nowhere', () => {
    expect(boundsOfCorners(square)).toEqual([113, 34, 113.02, 34.01]);
    expect(boundsOfCorners([])).toBeUndefined();
  });
});
