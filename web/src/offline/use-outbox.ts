import { useSyncExternalStore } from 'react';
import { db, type OutboxItem } from './db';
import { outbox, useDevice } from './session';
import { useLive } from './use-live';

const listen = (change: () => void) => {
  window.addEventListener('online', change);
  window.addEventListener('offline', change);
  return () => {
    window.removeEventListener('online', change);
    window.removeEventListener('offline', change);
  };
};

/** Whether there is a network, as far as the browser and the last try can tell. */
export function useOnline(): boolean {
  const browser = useSyncExternalStore(listen, () => navigator.onLine);
  const { unreachable } = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  return browser && !unreachable;
}

/** This person's queue, oldest first. */
export function useQueue(): OutboxItem[] {
  const device = useDevice();
  const account_id = device.state === 'active' ? device.session.account.id : '';
  const rows = useLive(() => db.outbox.orderBy('seq').toArray());
  return (rows ?? []).filter((row) => row.account_id === account_id);
}

/** What waits, or needs the person, on one case. */
export function usePending(case_id: string): OutboxItem[] {
  return useQueue().filter((row) => row.case_id === case_id && row.state !== 'sent');
}

export type SyncState =
  | { state: 'online' }
  | { state: 'offline'; waiting: number }
  | { state: 'waiting'; waiting: number }
  | { state: 'sending' }
  | { state: 'refused'; refused: number }
  | { state: 'signed_out' };

/** What the chip in the header says; what needs the person comes first. */
export function useSync(): SyncState {
  const queue = useQueue();
  const online = useOnline();
  const { sending, signed_out } = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const waiting = queue.filter(({ state }) => state === 'waiting').length;
  const refused = queue.filter(({ state }) => state === 'refused').length;
  if (signed_out) return { state: 'signed_out' };
  if (refused) return { state: 'refused', refused };
  if (!online) return { state: 'offline', waiting };
  if (sending && waiting) return { state: 'sending' };
  if (waiting) return { state: 'waiting', waiting };
  return { state: 'online' };
}
