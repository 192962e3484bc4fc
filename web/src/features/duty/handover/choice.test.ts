import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { movesOf, refusedRows, totals } from './choice';

const preview = {
  assignments: [
    { assignment: { id: '1', version: 3 }, open_case_count: 4, overdue_case_count: 1 },
    { assignment: { id: '2', version: 1 }, open_case_count: 2, overdue_case_count: 0 },
  ],
  deputies: [{ id: '5', version: 2 }],
  pairings: [{ id: '9', version: 7, open_item_count: 3 }],
} as unknown as Schemas['HandoverPreview'];

describe('a handover', () => {
  it('moves everything that was seen, with the versions that were seen', () => {
    expect(movesOf(preview, new Set())).toEqual({
      assignments: [
        { id: '1', version: 3 },
        { id: '2', version: 1 },
      ],
      deputies: [{ id: '5', version: 2 }],
      pairings: [{ id: '9', version: 7 }],
    });
    expect(totals(preview, new Set())).toEqual({ things: 4, items: 3 });
  });

  it('leaves what is not chosen with who has it', () => {
    const left = new Set(['2', '9']);
    expect(movesOf(preview, left).assignments).toEqual([{ id: '1', version: 3 }]);
    expect(totals(preview, left)).toEqual({ things: 2, items: 0 });
  });

  it('shows a refusal at the row that was sent, counted without those left out', () => {
    const moves = movesOf(preview, new Set(['1']));
    const rows = refusedRows(moves, [{ pointer: '/assignments/0', detail: 'no' }]);
    expect([...rows]).toEqual([['2', 'no']]);
    expect(refusedRows(moves, [{ pointer: '/to_person_id', detail: 'gone' }]).size).toBe(0);
  });
});
