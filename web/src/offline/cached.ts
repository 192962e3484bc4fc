import { ApiProblem, NetworkProblem } from '@/api/problem';
import { db } from './db';

/** An answer with its age: `saved_at` is set when it comes from this device because the network is away. */
export interface Kept<T> {
  value: T;
  saved_at: number | null;
}

const isAway = (error: unknown) =>
  error instanceof NetworkProblem || (error instanceof ApiProblem && error.status >= 502);

/** Reads from the server and keeps the answer; without a network gives the kept one and says how old it is. */
export async function readThrough<T>(key: string, read: () => Promise<T>): Promise<Kept<T>> {
  try {
    const value = await read();
    await db.cache.put({ key, value, saved_at: Date.now() });
    return { value, saved_at: null };
  } catch (error) {
    const kept = isAway(error) ? await db.cache.get(key) : undefined;
    if (!kept) throw error;
    return { value: kept.value as T, saved_at: kept.saved_at };
  }
}

/** Forgets what belongs to the person who signs out. */
export async function forgetPerson(): Promise<void> {
  await Promise.all([db.cache.clear(), db.drafts.clear()]);
}
