import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { progressOf } from './figures';

const item = (done_on: string | null, overdue = false) => ({ done_on, overdue }) as Schemas['JointItem'];

describe('the progress of pairings', () => {
  it('counts the joint items of those in force: done, open, past their day', () => {
    const of = progressOf([
      { in_force: true, items: [item('2026-11-01'), item(null, true), item(null)], overdue_item_count: 1 },
      { in_force: false, items: [item(null, true)], overdue_item_count: 1 },
    ]);
    expect(of).toEqual({ pairings: 1, items: 3, done: 1, overdue: 1 });
  });

  it('is nothing without pairings', () => {
    expect(progressOf([])).toEqual({ pairings: 0, items: 0, done: 0, overdue: 0 });
  });
});
