import { describe, expect, it } from 'vitest';
import type { DraftAreas } from '../draft';
import {
  areasOfLevel,
  differ,
  levelRows,
  levelsCommand,
  moved,
  overlayRows,
  overlaysCommand,
  replaced,
  sampleOf,
  undeclared,
  withNamed,
  withNewLevel,
  withUsual,
} from './rows';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const area = (id: string, layer: string, depth: number) => ({ id, layer, depth }) as DraftAreas['areas'][0];
const draft: DraftAreas = {
  version: 4,
  levels: [
    { depth: 0, code: 'district', name: both('区', 'District'), code_digits: 6 },
    { depth: 1, code: 'office', name: both('街道', 'Office'), code_digits: 3 },
  ],
  overlays: [{ layer: 'streets', name: both('街巷', 'Streets') }],
  areas: [area('1', 'territory', 0), area('2', 'territory', 1), area('3', 'markets', 0)],
};

describe('levels and overlays in their forms', () => {
  it('are sent with what was seen, so that nobody is overwritten', () => {
    const seen = levelRows(draft);
    const rows = replaced(seen, 'office', { name: both(' 镇 ', 'Town'), digits: 2 });
    expect(differ(rows, seen)).toBe(true);
    const command = levelsCommand(rows, seen, true);
    expect(command.levels[1]).toEqual({ code: 'office', name: both('镇', 'Town'), code_digits: 2 });
    expect(command.seen?.[1]).toEqual({ code: 'office', name: both('街道', 'Office'), code_digits: 3 });
    expect(command.recode).toBe(true);
    expect(overlaysCommand(overlayRows(draft), overlayRows(draft)).overlays).toEqual([
      { layer: 'streets', name: both('街巷', 'Streets') },
    ]);
  });

  it('get a word of their own when they are added, and can change places', () => {
    const rows = withNewLevel(withNewLevel(levelRows(draft)));
    expect(rows.map(({ code }) => code)).toEqual(['district', 'office', 'level-2', 'level-3']);
    expect(moved(rows, 3, -1).map(({ code }) => code)).toEqual(['district', 'office', 'level-3', 'level-2']);
  });

  it('can be filled with the usual five, keeping those that are there', () => {
    const rows = withUsual(overlayRows(draft));
    expect(rows).toHaveLength(5);
    expect(rows[0]?.name).toEqual(both('街巷', 'Streets'));
  });

  it('count their areas and name layers that have none of the names', () => {
    expect(areasOfLevel(draft.areas, 1)).toBe(1);
    expect(undeclared(draft.areas, overlayRows(draft))).toEqual(['markets']);
    expect(undeclared(draft.areas, withNamed(overlayRows(draft), 'markets'))).toEqual([]);
  });

  it('show what a code looks like, by one that is there', () => {
    const areas = [
      { ...area('1', 'territory', 0), code: '410190' },
      { ...area('2', 'territory', 1), code: '410190007', parent_id: '1' },
    ];
    const rows = withNewLevel(levelRows(draft));
    expect(sampleOf(rows, 0, areas)).toBe('000001');
    expect(sampleOf(rows, 1, areas)).toBe('410190 001');
    expect(sampleOf(rows, 2, areas)).toBe('410190 001 001');
    expect(sampleOf(replaced(rows, 'office', { digits: 0 }), 1, areas)).toBe('410190007');
    expect(sampleOf(replaced(rows, 'office', { digits: 0 }), 1, [])).toBe('…');
  });
});
