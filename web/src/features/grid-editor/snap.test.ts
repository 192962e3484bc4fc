import { describe, expect, it } from 'vitest';
import { snapCommand } from './snap';
import type { Finding } from './use-desk';

const level = { layer: 'territory', depth: 3 };
const finding = { layer: 'markets', depth: 0, area_ids: ['7', '8', '7'] } as unknown as Finding;

describe('joining near misses', () => {
  it('is for the level shown, all levels, or the areas of a finding', () => {
    expect(snapCommand('level', level, 0.5, undefined)).toEqual({
      kind: 'snap',
      layer: undefined,
      depth: 3,
      tolerance_m: 0.5,
    });
    expect(snapCommand('layer', level, 0.5, finding)).toEqual({ kind: 'snap', tolerance_m: 0.5 });
    expect(snapCommand('finding', level, 0.2, finding)).toEqual({
      kind: 'snap',
      layer: 'markets',
      depth: 0,
      area_ids: ['7', '8'],
      tolerance_m: 0.2,
    });
  });

  it('needs a tolerance', () => {
    expect(snapCommand('level', level, Number.NaN, undefined)).toBeUndefined();
  });
});
