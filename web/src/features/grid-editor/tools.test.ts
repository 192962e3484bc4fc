import { describe, expect, it } from 'vitest';
import { isWhole, kIdle, readPlace, work, writePlace } from './tools';

const a = { lon: 113.1, lat: 34.1 };
const b = { lon: 113.2, lat: 34.1 };
const c = { lon: 113.2, lat: 34.2 };

describe('drawing', () => {
  it('takes corners one after the other, a double click once, and gives the last back', () => {
    let state = work(kIdle, { kind: 'tool', tool: 'draw' });
    for (const at of [a, b, b, c]) state = work(state, { kind: 'point', at });
    expect(state.sketch).toEqual([a, b, c]);
    expect(isWhole(state)).toBe(true);
    state = work(state, { kind: 'back' });
    expect(state.sketch).toEqual([a, b]);
    expect(isWhole(state)).toBe(false);
    expect(isWhole({ ...state, tool: 'cut' })).toBe(true);
  });

  it('is forgotten with its tool', () => {
    const state = work({ ...kIdle, tool: 'draw', sketch: [a] }, { kind: 'tool', tool: 'select' });
    expect(state).toEqual(kIdle);
  });
});

describe('merging', () => {
  it('begins with the chosen area and takes a second touch back', () => {
    let state = work(kIdle, { kind: 'tool', tool: 'merge', area_id: '1' });
    state = work(state, { kind: 'pick', area_id: '2' });
    expect(state.picks).toEqual(['1', '2']);
    expect(work(state, { kind: 'pick', area_id: '1' }).picks).toEqual(['2']);
  });
});

describe('a place in words', () => {
  it('is longitude, then latitude', () => {
    expect(readPlace('113.1, 34.1')).toEqual(a);
    expect(readPlace('113.1，34.1')).toEqual(a);
    expect(readPlace(writePlace(a))).toEqual(a);
  });

  it('is nothing when it is no place', () => {
    expect(readPlace('113.1')).toBeUndefined();
    expect(readPlace('34.1, 113.1')).toBeUndefined();
    expect(readPlace('')).toBeUndefined();
  });
});
