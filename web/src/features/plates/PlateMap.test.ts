import { describe, expect, it } from 'vitest';
import { scaleBar } from './PlateMap';

describe('the scale bar of a plate', () => {
  it('is a round length of at most a quarter of the map', () => {
    expect(scaleBar(900)).toEqual({ metres: 200, units: (200 / 900) * 1000 });
    expect(scaleBar(12_000).metres).toBe(2000);
    expect(scaleBar(60).metres).toBe(50);
  });
});
