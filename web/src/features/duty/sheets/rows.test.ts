import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { isReady, kMostShown, rowsToShow } from './rows';

type Row = Schemas['SheetRowResult'];
const row = (number: number, action: Row['action'], wrong = false): Row => ({
  row: number,
  action,
  title: '',
  mistakes: wrong ? [{ column: '区域', rule: 'unknown_area', detail: { 'zh-CN': '', en: '' } }] : [],
});
const result = (part: Partial<Schemas['SheetResult']>): Schemas['SheetResult'] => ({
  imported: false,
  created_count: 0,
  changed_count: 0,
  same_count: 0,
  mistake_count: 0,
  rows: [],
  ...part,
});

describe('a sheet that was looked at', () => {
  it('shows wrong rows first and leaves out what says nothing new', () => {
    const { shown } = rowsToShow([
      row(3, 'create'),
      row(4, 'same'),
      row(5, 'refuse', true),
      row(6, 'change'),
    ]);
    expect(shown.map((one) => one.row)).toEqual([5, 3, 6]);
  });

  it('says how many rows are not shown', () => {
    const many = Array.from({ length: kMostShown + 7 }, (_, n) => row(n + 3, 'create'));
    expect(rowsToShow(many)).toMatchObject({ more: 7 });
  });

  it('goes in only without a mistake and only when it does something', () => {
    expect(isReady(result({ created_count: 2 }))).toBe(true);
    expect(isReady(result({ created_count: 2, mistake_count: 1 }))).toBe(false);
    expect(isReady(result({ same_count: 40 }))).toBe(false);
    expect(isReady(undefined)).toBe(false);
  });
});
