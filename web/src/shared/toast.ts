import { useSyncExternalStore } from 'react';

/** What happened, then at most one action. */
export interface Toast {
  id: number;
  tone: 'done' | 'warning';
  text: string;
  action?: { label: string; run: () => void };
}

const kShown_ms = 5000;
let toasts: readonly Toast[] = [];
let last_id = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number) {
  set(toasts.filter((toast) => toast.id !== id));
}

/** Shows one line at the foot of the page for `shown_ms`; answers its id. */
export function showToast(toast: Omit<Toast, 'id'>, shown_ms = kShown_ms): number {
  last_id += 1;
  const id = last_id;
  set([...toasts.slice(-2), { ...toast, id }]);
  setTimeout(() => dismissToast(id), shown_ms);
  return id;
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
