import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { apiContext } from './context';
import { NetworkProblem, toProblem } from './problem';
import type { paths } from './schema';

export const kBaseUrl = '/api/v1';
const kSafe = new Set(['GET', 'HEAD']);

/** A key for one intended change: repeat the request with the same key and it happens once. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/** Header parameter for a POST that may be repeated: `api.POST(path, { headers: idempotent() })`. */
export function idempotent(key: string = newIdempotencyKey()): Record<string, string> {
  return { 'Idempotency-Key': key };
}

export const jingweiMiddleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', apiContext.language());
    const token = apiContext.csrfToken();
    if (token && !kSafe.has(request.method)) request.headers.set('X-CSRF-Token', token);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok || response.status === 304) return undefined;
    const body = await response
      .clone()
      .json()
      .catch(() => undefined);
    if (response.status === 401 && schemaPath !== '/session' && schemaPath !== '/session/activation')
      apiContext.unauthorized();
    throw toProblem(response.status, body);
  },
  onError() {
    return new NetworkProblem();
  },
};

/** The one typed client. It throws ApiProblem or NetworkProblem, so `data` of an answer is always there. */
export const api = createFetchClient<paths>({
  baseUrl: `${globalThis.location?.origin ?? ''}${kBaseUrl}`,
  credentials: 'same-origin',
  // openapi-fetch keeps the fetch it finds at creation; look it up late so that tests can replace it.
  fetch: (request) => globalThis.fetch(request),
});
api.use(jingweiMiddleware);

/** The same client for TanStack Query: `query.useQuery('get', '/cases', …)`. */
export const query = createQueryClient(api);

/** For answers without a JSON body in the contract: unwraps or throws. */
export function must<T>(answer: { data?: T }): T {
  if (answer.data === undefined) throw toProblem(0, undefined);
  return answer.data;
}
