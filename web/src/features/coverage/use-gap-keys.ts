import { useEffect, useRef } from 'react';
import type { Cursor } from './use-gap-cursor';

const kTyping =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], .ant-select, .ant-modal, .ant-dropdown';

/** J/K move · Enter opens. Esc is the peek's own. */
export function useGapKeys(cursor: Cursor) {
  const latest = useRef(cursor);
  useEffect(() => {
    latest.current = cursor;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(kTyping)) return;
      // A dialog over the page has the keys to itself.
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      const { move, open, current_id, open_id } = latest.current;
      const actions: Record<string, () => void> = {
        j: () => move(1),
        k: () => move(-1),
        ...(current_id && !open_id && !target?.closest('button, a') ? { enter: () => open(current_id) } : {}),
      };
      const run = actions[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
