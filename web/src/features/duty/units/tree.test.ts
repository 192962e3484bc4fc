import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { readUnits, unitRows, withinUnit } from './tree';

const unit = (
  id: string,
  parent_id: string | null,
  more: Partial<Schemas['Unit']> = {},
): Schemas['Unit'] => ({
  id,
  code: `U${id}`,
  name: { 'zh-CN': `单位${id}`, en: `Unit ${id}` },
  role: '',
  parent_id,
  open_count: 0,
  kind: '',
  home_area_id: null,
  person_count: 0,
  post_count: 0,
  closed: false,
  version: 1,
  ...more,
});
const units = [unit('1', null), unit('3', '2'), unit('2', '1', { kind: 'office' }), unit('4', '9')];
const shown = (rows: ReturnType<typeof unitRows>) =>
  rows.map(({ unit, depth, below }) => `${unit.id}/${depth}/${below}`);

describe('the units as rows', () => {
  it('stand below their parents, and at the top where the parent is not shown', () => {
    expect(shown(unitRows(units, {}, new Set()))).toEqual(['1/0/1', '2/1/1', '3/2/0', '4/0/0']);
  });
  it('leave out what is folded away', () => {
    expect(shown(unitRows(units, {}, new Set(['2'])))).toEqual(['1/0/1', '2/1/1', '4/0/0']);
  });
  it('are only those that fit when something is looked for, in either language and letter case', () => {
    expect(shown(unitRows(units, { q: 'unit 3' }, new Set(['1'])))).toEqual(['3/0/0']);
    expect(shown(unitRows(units, { kind: 'office' }, new Set()))).toEqual(['2/0/1']);
    expect(unitRows(units, { q: '单位', role: 'sanitation' }, new Set())).toEqual([]);
  });
  it('read their filters from the address', () => {
    expect(readUnits(new URLSearchParams('q=+a+&closed=true&kind='))).toEqual({ q: 'a', closed: true });
  });
});

describe('a unit and what is below it', () => {
  it('is found whatever the order of the list', () => {
    expect([...withinUnit(units, '1')].sort()).toEqual(['1', '2', '3']);
    expect([...withinUnit(units, '3')]).toEqual(['3']);
  });
});
