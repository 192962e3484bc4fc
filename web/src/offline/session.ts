import { useSyncExternalStore } from 'react';
import { api, must } from '@/api/client';
import { apiContext } from '@/api/context';
import { ApiProblem } from '@/api/problem';
import type { Session } from '@/api/types';
import { forgetPerson, readThrough } from './cached';
import { db } from './db';
import { Outbox } from './outbox';

/** Who this device belongs to. `none` needs an activation; `kept` is known from an earlier visit, offline. */
export type DeviceState =
  | { state: 'loading' }
  | { state: 'none'; expired: boolean }
  | { state: 'active'; session: Session; kept: boolean };

const kSessionKey = 'session';
export const kPhotoCache = 'jingwei.photos';

let current: DeviceState = { state: 'loading' };
const listeners = new Set<() => void>();

function set(next: DeviceState) {
  current = next;
  for (const listener of listeners) listener();
}

export const outbox = new Outbox(db, () =>
  current.state === 'active' ? current.session.account.id : undefined,
);

function begin(session: Session, kept: boolean) {
  apiContext.setCsrfToken(session.csrf_token);
  set({ state: 'active', session, kept });
  outbox.signedIn();
}

/** Asks the server who is signed in; without a network believes what this device knew. */
export async function loadSession(): Promise<void> {
  apiContext.onUnauthorized(() => {
    if (current.state === 'active') set({ state: 'none', expired: true });
  });
  try {
    const { value, saved_at } = await readThrough(kSessionKey, async () => must(await api.GET('/session')));
    begin(value, saved_at !== null);
  } catch (error) {
    const expired = error instanceof ApiProblem && (await db.cache.get(kSessionKey)) !== undefined;
    set({ state: 'none', expired });
  }
}

/** Signs this device in with the one-time code. */
export async function activate(code: string): Promise<void> {
  const session = must(await api.POST('/session/activation', { body: { code } }));
  await db.cache.put({ key: kSessionKey, value: session, saved_at: Date.now() });
  begin(session, false);
}

/** Ends the session here and forgets what belongs to the person; what waits to be sent stays. */
export async function signOut(): Promise<void> {
  await api.DELETE('/session');
  apiContext.setCsrfToken(undefined);
  await forgetPerson();
  await globalThis.caches?.delete(kPhotoCache);
  set({ state: 'none', expired: false });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function useDevice(): DeviceState {
  return useSyncExternalStore(subscribe, () => current);
}

/** The session of an activated device; only below the activation gate. */
export function useSession(): Session {
  const device = useDevice();
  if (device.state !== 'active') throw new Error('no session');
  return device.session;
}
