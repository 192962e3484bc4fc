import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, idempotent } from './client';
import { apiContext } from './context';
import { ApiProblem, isConflict, NetworkProblem } from './problem';
import { shouldRetry } from './query-client';

function answer(status: number, body: unknown) {
  const fetch = vi.fn((_request: Request) =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } }),
    ),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const problem = (status: number, code: string, more = {}) => ({
  type: '',
  title: code,
  status,
  code,
  detail: '原因',
  request_id: 'r',
  params: {},
  errors: [],
  ...more,
});
const params = { path: { case_id: 'c1' } };

afterEach(() => {
  vi.unstubAllGlobals();
  apiContext.setCsrfToken(undefined);
});

describe('the client', () => {
  it('turns a refusal into a problem with its code, field and parameters', async () => {
    answer(409, problem(409, 'conflict', { params: { actor_name: '派遣岗 2', at: '2026-11-23T02:39:00Z' } }));
    const error = await api
      .POST('/cases/{case_id}/acceptance', { params, body: { version: 1 } })
      .catch((caught: unknown) => caught);
    expect(isConflict(error)).toBe(true);
    expect((error as ApiProblem).param('actor_name')).toBe('派遣岗 2');
  });

  it('sends the CSRF token and the idempotency key with a change, and the language always', async () => {
    const fetch = answer(200, {});
    apiContext.setCsrfToken('t');
    apiContext.setLanguage('en');
    await api.POST('/cases/{case_id}/acceptance', {
      params,
      headers: idempotent('k1'),
      body: { version: 1 },
    });
    const headers = fetch.mock.calls[0]?.[0].headers;
    expect([
      headers?.get('X-CSRF-Token'),
      headers?.get('Idempotency-Key'),
      headers?.get('Accept-Language'),
    ]).toEqual(['t', 'k1', 'en']);
  });

  it('tells the page when the session has ended', async () => {
    answer(401, problem(401, 'unauthenticated'));
    const ended = vi.fn();
    apiContext.onUnauthorized(ended);
    await api.GET('/cases').catch(() => undefined);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('tells an absent answer from a refusal', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await expect(api.GET('/cases')).rejects.toBeInstanceOf(NetworkProblem);
  });
});

describe('a second try', () => {
  it('is made for no answer and for 5xx, never for a refusal', () => {
    expect(shouldRetry(0, new NetworkProblem())).toBe(true);
    expect(shouldRetry(0, new ApiProblem(problem(503, 'busy')))).toBe(true);
    expect(shouldRetry(0, new ApiProblem(problem(409, 'conflict')))).toBe(false);
    expect(shouldRetry(2, new NetworkProblem())).toBe(false);
  });
});
