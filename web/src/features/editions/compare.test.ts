import { describe, expect, it } from 'vitest';
import { type ComparedArea, changesOf, type Edition, levelsOf, pairOf, stateOf } from './compare';

const now = new Date('2026-11-25T00:00:00Z');
const edition = (id: string, effective_from: string, in_force = false): Edition => ({
  id,
  name: id,
  effective_from,
  in_force,
  area_count: 10,
  not_drawn_count: 0,
});
const old = edition('old', '2025-01-01T00:00:00Z');
const present = edition('present', '2026-01-01T00:00:00Z', true);
const next = edition('next', '2027-01-01T00:00:00Z');
const later = edition('later', '2028-01-01T00:00:00Z');

const place = { code: 'w', name: { 'zh-CN': '西', en: '' }, depth: 2, layer: 'territory' };
const area = (more: Partial<ComparedArea>): ComparedArea => ({
  id: 'a',
  change: 'changed',
  before: place,
  after: place,
  renamed: false,
  recoded: false,
  reparented: false,
  ...more,
});

describe('an edition', () => {
  it('is in force, coming or past', () => {
    expect([old, present, next].map((one) => stateOf(one, now))).toEqual(['past', 'present', 'coming']);
  });

  it('in force is compared with the next one, or with the one before it', () => {
    const none = new URLSearchParams();
    expect(pairOf(none, [later, next, present, old], now)).toEqual({ before: 'present', after: 'next' });
    expect(pairOf(none, [present, old], now)).toEqual({ before: 'old', after: 'present' });
    expect(pairOf(new URLSearchParams('after=draft'), [present, old], now).after).toBe('draft');
  });
});

describe('a compared area', () => {
  it('says each thing that became of it', () => {
    expect(changesOf(area({ change: 'added', before: null }))).toEqual(['added']);
    expect(changesOf(area({ renamed: true, moved_m2: 12 }))).toEqual(['renamed', 'reshaped']);
  });

  it('needs outlines only where ground moved', () => {
    expect(levelsOf([area({ renamed: true })])).toEqual([]);
    expect(levelsOf([area({ moved_m2: 3 }), area({ id: 'b', moved_m2: 4 })])).toEqual([
      { layer: 'territory', depth: 2 },
    ]);
  });
});
