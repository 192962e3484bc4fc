import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { CaseSummary } from '@/api/types';
import { useCaseActions } from '../actions';
import type { Filters } from '../filters';
import type { Cursor } from './use-cursor';

interface Keys {
  items: readonly CaseSummary[];
  cursor: Cursor;
  toggle: (case_id: string) => void;
  chosen: ReadonlySet<string>;
  clearChosen: () => void;
  filters: Filters;
  change: (next: Partial<Filters>) => void;
}

/** The peek listens for this to confirm its dispatch, so that Enter works wherever the focus is. */
export const kConfirmEvent = 'jingwei:confirm';

function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return Boolean(
    element?.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], .ant-select, .ant-modal, .ant-dropdown',
    ),
  );
}

/** J/K move · Enter opens, then confirms or goes to the full page · A accepts · D shows owners · X selects · Esc steps back. */
export function useListKeys(keys: Keys) {
  const navigate = useNavigate();
  const { act } = useCaseActions();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const current = () => latest.current.items[latest.current.cursor.index];
    const stepBack = () => {
      const { cursor, chosen, clearChosen, filters, change } = latest.current;
      if (cursor.open_id) cursor.close();
      else if (chosen.size > 0) clearChosen();
      else if (filters.bbox) change({ bbox: undefined });
    };
    const enter = () => {
      const { cursor } = latest.current;
      const one = current();
      if (!one) return;
      if (!cursor.open_id) cursor.open(one.id);
      else if (window.dispatchEvent(new CustomEvent(kConfirmEvent, { cancelable: true })))
        navigate(`/cases/${one.id}`);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const one = current();
      const on_control = (event.target as HTMLElement).closest('button, a');
      const actions: Record<string, () => void> = {
        j: () => latest.current.cursor.move(1),
        k: () => latest.current.cursor.move(-1),
        x: () => one && latest.current.toggle(one.id),
        a: () => one?.allowed_actions.includes('accept') && void act(one, { kind: 'accept' }),
        d: () => one && latest.current.cursor.open(one.id),
        escape: stepBack,
        ...(on_control ? {} : { enter }),
      };
      const run = actions[event.key.toLowerCase()];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act, navigate]);
}
