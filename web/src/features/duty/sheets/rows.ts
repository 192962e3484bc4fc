import type { Schemas } from '@/api/types';

type Row = Schemas['SheetRowResult'];
export const kMostShown = 200;

/** Rows worth looking at: those with mistakes first, then what would change; what says nothing new is left out. */
export function rowsToShow(rows: readonly Row[]): { shown: Row[]; more: number } {
  const wrong = rows.filter(({ mistakes }) => mistakes.length > 0);
  const doing = rows.filter(
    ({ mistakes, action }) => mistakes.length === 0 && (action === 'create' || action === 'change'),
  );
  const all = [...wrong, ...doing];
  return { shown: all.slice(0, kMostShown), more: Math.max(0, all.length - kMostShown) };
}

/** Whether importing would do anything, and may be done: not while one row has a mistake. */
export function isReady(result: Schemas['SheetResult'] | undefined): boolean {
  return Boolean(
    result &&
      !result.imported &&
      result.mistake_count === 0 &&
      result.created_count + result.changed_count > 0,
  );
}
