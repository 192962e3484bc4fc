import { useCallback, useState } from 'react';
import { type Change, type Gap, pageOf, type View } from './view';

/** The row the keyboard is on, and the gap open beside the map (in the address as `gap`). */
export interface Cursor {
  index: number;
  count: number;
  current_id: string | undefined;
  open_id: string | undefined;
  move: (by: 1 | -1) => void;
  open: (gap_id: string) => void;
  close: () => void;
}

export function useGapCursor(items: readonly Gap[], view: View, change: (next: Change) => void): Cursor {
  const [pointed, setPointed] = useState<string>();
  const current_id = view.gap ?? pointed;
  const index = items.findIndex(({ id }) => id === current_id);

  const show = useCallback(
    (at: number, open: boolean) => {
      const gap = items[at];
      if (!gap) return;
      setPointed(gap.id);
      const page = String(pageOf(at));
      change({
        ...(view.all ? {} : { page: page === '1' ? undefined : page }),
        ...(open ? { gap: gap.id } : {}),
      });
      requestAnimationFrame(() =>
        document.getElementById(`gap-row-${gap.id}`)?.scrollIntoView({ block: 'nearest' }),
      );
    },
    [items, view.all, change],
  );
  const open = useCallback(
    (gap_id: string) =>
      show(
        items.findIndex(({ id }) => id === gap_id),
        true,
      ),
    [items, show],
  );
  const close = useCallback(() => {
    setPointed(view.gap);
    change({ gap: undefined });
  }, [view.gap, change]);
  const move = useCallback(
    (by: 1 | -1) =>
      show(index < 0 ? 0 : Math.min(items.length - 1, Math.max(0, index + by)), view.gap !== undefined),
    [index, items.length, view.gap, show],
  );
  return { index, count: items.length, current_id, open_id: view.gap, move, open, close };
}
