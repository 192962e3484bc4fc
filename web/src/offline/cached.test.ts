// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { NetworkProblem, toProblem } from '@/api/problem';
import { forgetPerson, readThrough } from './cached';

const fail = (error: Error) => () => Promise.reject(error);

test('without a network the kept answer comes back with its age', async () => {
  expect(await readThrough('a', async () => 1)).toEqual({ value: 1, saved_at: null });
  const { value, saved_at } = await readThrough('a', fail(new NetworkProblem()));
  expect(value).toBe(1);
  expect(saved_at).toBeGreaterThan(0);
});

test('a refusal is never papered over by an old answer', async () => {
  await readThrough('b', async () => 1);
  await expect(readThrough('b', fail(toProblem(403, undefined)))).rejects.toThrow();
});

test('what was never read cannot be given', async () => {
  await expect(readThrough('c', fail(new NetworkProblem()))).rejects.toThrow();
});

test('signing out forgets what was read', async () => {
  await readThrough('d', async () => 1);
  await forgetPerson();
  await expect(readThrough('d', fail(new NetworkProblem()))).rejects.toThrow();
});
