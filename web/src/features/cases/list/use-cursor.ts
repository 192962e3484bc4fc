import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseSummary } from '@/api/types';

/** The row the keyboard is on, and the case open beside the list (in the address as `case`). */
export interface Cursor {
  index: number;
  current_id: string | undefined;
  open_id: string | undefined;
  move: (by: 1 | -1) => void;
  open: (case_id: string) => void;
  close: () => void;
}

export function useCursor(items: readonly CaseSummary[]): Cursor {
  const [params, setParams] = useSearchParams();
  const open_id = params.get('case') ?? undefined;
  const [pointed, setPointed] = useState<string>();
  const current_id = open_id ?? pointed;
  const index = items.findIndex(({ id }) => id === current_id);

  const open = useCallback(
    (case_id: string) => {
      setPointed(case_id);
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          next.set('case', case_id);
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const close = useCallback(() => {
    if (open_id) setPointed(open_id);
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.delete('case');
        return next;
      },
      { replace: true },
    );
  }, [open_id, setParams]);
  const move = useCallback(
    (by: 1 | -1) => {
      const next = items[index < 0 ? 0 : Math.min(items.length - 1, Math.max(0, index + by))];
      if (!next) return;
      if (open_id) open(next.id);
      else setPointed(next.id);
      document.getElementById(`case-row-${next.id}`)?.scrollIntoView({ block: 'nearest' });
    },
    [items, index, open_id, open],
  );
  return { index, current_id, open_id, move, open, close };
}
