// The contract answered from memory, for looking at pages without a server. Never part of a build.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CaseSummary, Schemas } from '@/api/types';
import { actionsOf, kMinute, type MockCase, makeCases, scene, units } from './mock/cases.ts';
import { coverageRoutes } from './mock/coverage.ts';
import { draftRoutes } from './mock/drafts.ts';
import { dutyRoutes } from './mock/duty.ts';
import { publicRoutes } from './mock/public.ts';
import { accounts, apiKeys, catalog, roles, session, tree, unitList } from './mock/staff.ts';
import { chain, isWithin } from './mock/territory.ts';
import { openTileRoutes, staffTileRoutes } from './mock/tiles.ts';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  raw: Buffer;
  headers: IncomingMessage['headers'];
  groups: Record<string, string>;
  /** Who is signed in, by the browser's cookie. */
  login: string | undefined;
}
export type Answer = {
  status?: number;
  json?: unknown;
  body?: string;
  bytes?: Buffer;
  type?: string;
  headers?: Record<string, string>;
};
export type Route = [string, RegExp, (call: Call) => Answer];

export function refuse(status: number, code: string, detail: string, more: object = {}): Answer {
  const problem = {
    type: `urn:jingwei:${code}`,
    title: code,
    status,
    code,
    detail,
    request_id: 'mock',
    ...more,
  };
  return { status, json: problem, type: 'application/problem+json' };
}

const kKinds: Record<string, string> = {
  dispatch: 'dispatched',
  acceptance: 'accepted',
  return: 'returned',
  rectification: 'rectified',
  verification: 'verification_passed',
  rejection: 'rejected',
  release: 'released',
};

interface State {
  cases: MockCase[];
  listeners: Set<ServerResponse>;
  seq: number;
}

const open = (one: CaseSummary) => one.state !== 'closed' && one.state !== 'rejected';

function matches(one: CaseSummary, query: URLSearchParams): boolean {
  const get = (name: string) => query.get(name);
  const state = get('state') ?? 'open';
  if (state === 'open' ? !open(one) : state !== 'all' && !state.split(',').includes(one.state)) return false;
  const clock = get('clock');
  const due_in = one.due_at ? Date.parse(one.due_at) - Date.now() : Number.POSITIVE_INFINITY;
  if (clock === 'due_today' ? due_in > 16 * 60 * kMinute : clock && one.clock !== clock) return false;
  const area = get('area_id');
  if (area && !isWithin(one.area?.id, area)) return false;
  for (const [name, value] of [
    ['class_code', one.class_code],
    ['group', one.group],
    ['source', one.source],
    ['unit_id', one.holder.unit_id],
  ] as const)
    if (get(name) && get(name) !== value) return false;
  const q = get('q');
  if (q && !`${one.number}${one.address}${one.class_name['zh-CN']}${one.class_name.en}`.includes(q))
    return false;
  const from = get('reported_from');
  if (from && one.reported_at < from) return false;
  const bbox = get('bbox')?.split(',').map(Number);
  if (bbox && one.position) {
    const [w = 0, s = 0, e = 0, n = 0] = bbox;
    if (one.position.lon < w || one.position.lon > e || one.position.lat < s || one.position.lat > n)
      return false;
  }
  return true;
}

function figures(list: CaseSummary[], query: URLSearchParams): Schemas['CaseFigures'] {
  const late = (some: CaseSummary[]) => some.filter((one) => one.clock === 'overdue').length;
  const groups = [...new Set(list.map((one) => one.group))];
  const parent = query.get('area_id') ?? 'd';
  const depth = chain(parent).length;
  const children = [
    ...new Set(list.map((one) => chain(one.area?.id ?? '')[Math.min(depth, 3)]?.id ?? '')),
  ].filter(Boolean);
  return {
    open: list.filter(open).length,
    overdue: late(list),
    due_today: list.filter((one) => one.due_at && Date.parse(one.due_at) - Date.now() < 16 * 60 * kMinute)
      .length,
    to_verify: list.filter((one) => one.state === 'rectified').length,
    at_desk: list.filter((one) => one.state === 'reported').length,
    on_time_rate: 0.941,
    by_group: groups.map((group) => {
      const own = list.filter((one) => one.group === group);
      return { group, name: { 'zh-CN': group, en: group }, open: own.length, overdue: late(own) };
    }),
    by_area: children.map((id) => {
      const own = list.filter((one) => isWithin(one.area?.id, id));
      return { area: chain(id).at(-1)!, open: own.length, overdue: late(own) };
    }),
  };
}

function clusters(list: CaseSummary[], zoom: number): Schemas['CaseMap'] {
  const size = 60 / 2 ** zoom;
  const cells = new Map<string, CaseSummary[]>();
  for (const one of list) {
    if (!one.position) continue;
    const key = `${Math.floor(one.position.lon / size)},${Math.floor(one.position.lat / size)}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  return {
    truncated: false,
    clusters: [...cells.values()].map((own) => ({
      position: {
        lon: mean(own.map((one) => one.position!.lon)),
        lat: mean(own.map((one) => one.position!.lat)),
      },
      count: own.length,
      overdue: own.filter((one) => one.clock === 'overdue').length,
      case_id: own.length === 1 ? own[0]!.id : null,
      state: own.length === 1 ? own[0]!.state : null,
      clock: own.length === 1 ? own[0]!.clock : null,
    })),
  };
}

function detail(one: MockCase, state: State): Schemas['CaseDetail'] {
  const allowed_actions = actionsOf(one.summary.state);
  const similar = state.cases
    .map((other) => other.summary)
    .filter((other) => other.class_code === one.summary.class_code && other.id !== one.summary.id);
  return {
    summary: { ...one.summary, allowed_actions },
    areas: chain(one.summary.area?.id ?? ''),
    similar: similar.slice(0, 2),
    allowed_actions,
    ...one.detail,
  };
}

const kVerbs: Record<string, (summary: CaseSummary, body: Record<string, unknown>) => void> = {
  dispatch: (summary, body) => {
    const unit = units.find(({ id }) => id === body.unit_id);
    Object.assign(summary, {
      state: 'dispatched',
      holder: { kind: 'unit', unit_id: unit?.id, unit_name: unit?.name },
    });
  },
  acceptance: (summary) => Object.assign(summary, { state: 'handling' }),
  return: (summary) => Object.assign(summary, { state: 'reported', holder: { kind: 'desk' } }),
  rectification: (summary) => Object.assign(summary, { state: 'rectified' }),
  verification: (summary, body) =>
    Object.assign(summary, {
      state: body.passed ? 'closed' : 'dispatched',
      clock: body.passed ? 'closed_on_time' : summary.clock,
    }),
  rejection: (summary) => Object.assign(summary, { state: 'rejected', clock: 'none' }),
  release: (summary, body) => Object.assign(summary, { released: body.released }),
};

function staffRoutes(state: State): Route[] {
  const filtered = (query: URLSearchParams) =>
    state.cases.map((one) => one.summary).filter((one) => matches(one, query));
  const sorted = (query: URLSearchParams) =>
    filtered(query).sort((a, b) =>
      query.get('sort') === '-reported_at'
        ? b.reported_at.localeCompare(a.reported_at)
        : (a.due_at ?? '9').localeCompare(b.due_at ?? '9'),
    );
  const act = ({ groups, body }: Call): Answer => {
    const one = state.cases.find(({ summary }) => summary.id === groups.id);
    if (!one) return refuse(404, 'not_found', '没有这个案件');
    if (body.version !== one.summary.version)
      return refuse(409, 'conflict', '案件已被他人处理', {
        params: { actor_name: '派遣岗 2', at: new Date().toISOString() },
      });
    kVerbs[groups.verb ?? '']?.(one.summary, body);
    one.summary.version += 1;
    one.summary.allowed_actions = actionsOf(one.summary.state);
    const now = new Date().toISOString();
    one.detail.timeline = [
      ...one.detail.timeline,
      {
        seq: ++state.seq,
        kind: kKinds[groups.verb ?? ''] ?? '',
        occurred_at: now,
        recorded_at: now,
        actor_name: { 'zh-CN': '值班岗', en: 'Duty desk' },
        state: one.summary.state,
        note: (body.note as string) ?? null,
        reason: (body.reason as string) ?? null,
        unit_name: one.summary.holder.unit_name ?? null,
        photo_ids: [],
      },
    ];
    for (const listener of state.listeners)
      listener.write(
        `id: ${state.seq}\nevent: case\ndata: ${JSON.stringify({ seq: state.seq, case_id: one.summary.id, kind: groups.verb })}\n\n`,
      );
    return { json: detail(one, state) };
  };
  return [
    ...staffTileRoutes(filtered),
    ...draftRoutes,
    ...dutyRoutes,
    ...coverageRoutes(),
    [
      'GET',
      /^\/cases$/,
      ({ query }) => {
        const from = Number(query.get('cursor') ?? 0);
        const limit = Number(query.get('limit') ?? 50);
        const all = sorted(query);
        return {
          json: {
            items: all.slice(from, from + limit),
            next_cursor: from + limit < all.length ? String(from + limit) : null,
            total: all.length,
          },
        };
      },
    ],
    ['GET', /^\/cases\/figures$/, ({ query }) => ({ json: figures(filtered(query), query) })],
    [
      'GET',
      /^\/cases\/map$/,
      ({ query }) => ({ json: clusters(filtered(query), Number(query.get('zoom') ?? 12)) }),
    ],
    [
      'GET',
      /^\/cases\/export\.csv$/,
      ({ query }) => ({
        type: 'text/csv',
        body: `\uFEFF编号,类别\n${sorted(query)
          .map((one) => `${one.number},${one.class_name['zh-CN']}`)
          .join('\n')}`,
      }),
    ],
    [
      'GET',
      /^\/cases\/(?<id>[^/]+)$/,
      ({ groups }) => {
        const one = state.cases.find(({ summary }) => summary.id === groups.id);
        return one ? { json: detail(one, state) } : refuse(404, 'not_found', '没有这个案件');
      },
    ],
    [
      'GET',
      /^\/cases\/[^/]+\/suggestions$/,
      () => ({
        json: {
          items: [
            {
              unit: units[0]!,
              post_name: null,
              reason: {
                'zh-CN': '类别 01-10 在新民社区由其清运(规则 12)',
                en: 'Clears class 01-10 in Xinmin (rule 12)',
              },
              open_count: 3,
              on_time_rate: 0.97,
            },
            {
              unit: units[1]!,
              post_name: null,
              reason: {
                'zh-CN': '属地兜底，3 公里内无清运车辆',
                en: 'Fallback by territory; no truck within 3 km',
              },
              open_count: 6,
              on_time_rate: 0.92,
            },
            {
              unit: units[2]!,
              post_name: null,
              reason: { 'zh-CN': '曾承办同点位案件 1 次', en: 'Handled one case at this spot' },
              open_count: 11,
              on_time_rate: 0.88,
            },
          ],
        },
      }),
    ],
    ['POST', /^\/cases\/(?<id>[^/]+)\/(?<verb>\w+)$/, act],
    ['GET', /^\/classes$/, () => ({ json: catalog })],
    [
      'GET',
      /^\/units$/,
      ({ query }) => ({
        json: {
          ...unitList,
          items: unitList.items.filter(
            ({ name }) =>
              name['zh-CN'].includes(query.get('q') ?? '') || name.en.includes(query.get('q') ?? ''),
          ),
        },
      }),
    ],
    [
      'GET',
      /^\/posts$/,
      ({ query }) => ({
        json: {
          items: unitList.items
            .filter(({ id }) => id === (query.get('unit_id') ?? id))
            .map(({ id, code }) => ({
              id: `${id}1`,
              code: `${code}-1`,
              name: { 'zh-CN': '值班岗', en: 'Duty post' },
              unit_id: id,
              receives_cases: true,
              people: [],
              account_count: 1,
              closed: false,
              version: 1,
            })),
        },
      }),
    ],
    [
      'GET',
      /^\/territory\/tree$/,
      () => ({
        json: tree((id) =>
          figures(
            state.cases.map(({ summary }) => summary).filter((one) => isWithin(one.area?.id, id)),
            new URLSearchParams(),
          ),
        ),
      }),
    ],
    [
      'GET',
      /^\/territory\/areas\/(?<id>.+)$/,
      ({ groups }) => {
        const all = tree(() => ({ open: 4, overdue: 1 })).areas;
        const duty = (zh: string, en: string) => ({
          duty: { 'zh-CN': zh, en },
          unit_name: units[1]!.name,
          post_name: { 'zh-CN': '岗位 3', en: 'Post 3' },
        });
        return {
          json: {
            area: all.find(({ id }) => id === groups.id),
            ancestors: chain(groups.id ?? '').slice(0, -1),
            area_m2: 412_000,
            responsibles: [duty('网格长', 'Grid head'), duty('分包领导', 'Leader in charge')],
          },
        };
      },
    ],
    [
      'GET',
      /^\/accounts$/,
      ({ query }) => ({
        json: {
          items: accounts.filter(({ login }) => login.includes(query.get('q') ?? '')),
          next_cursor: null,
        },
      }),
    ],
    [
      'POST',
      /^\/accounts$/,
      ({ body }) => {
        if (accounts.some(({ login }) => login === body.login))
          return refuse(422, 'invalid', '登录名已被使用', {
            errors: [{ pointer: '/login', rule: 'taken', detail: '登录名已被使用，请换一个。' }],
          });
        const made = {
          ...accounts[0]!,
          id: `acc${accounts.length}`,
          login: String(body.login),
          role: String(body.role),
          session_count: 0,
          last_seen_at: null,
        };
        accounts.push(made);
        return { status: 201, json: made };
      },
    ],
    [
      'PATCH',
      /^\/accounts\/[^/]+$/,
      ({ path, body }) => {
        const one = accounts.find(({ id }) => path.endsWith(`/${id}`));
        if (!one) return refuse(404, 'not_found', '没有找到');
        const { password, ...rest } = body;
        Object.assign(one, rest, password === undefined ? {} : { has_password: password !== null });
        if (one.disabled) one.session_count = 0;
        return { json: one };
      },
    ],
    [
      'POST',
      /^\/accounts\/[^/]+\/activation$/,
      () => ({ json: { code: '4H7K-2M9P', expires_at: new Date(Date.now() + 1800_000).toISOString() } }),
    ],
    ['DELETE', /^\/accounts\/[^/]+\/sessions$/, () => ({ status: 204 })],
    ['GET', /^\/roles$/, () => ({ json: { items: roles } })],
    ['GET', /^\/api-keys$/, () => ({ json: { items: apiKeys } })],
    [
      'POST',
      /^\/api-keys$/,
      ({ body }) => {
        const made = {
          ...apiKeys[0]!,
          id: `k${apiKeys.length + 1}`,
          name: String(body.name),
          prefix: 'jw_JW_new1',
          permissions: body.permissions as string[] | undefined,
          last_used_at: null,
          created_at: new Date().toISOString(),
        };
        apiKeys.push(made);
        return { status: 201, json: { api_key: made, secret: 'jw_JW_new1-example-secret-shown-once' } };
      },
    ],
    ['DELETE', /^\/api-keys\/[^/]+$/, () => ({ status: 204 })],
    [
      'GET',
      /^\/photos\/(?<id>[^/]+)$/,
      ({ groups }) => ({ type: 'image/svg+xml', body: scene(groups.id ?? '') }),
    ],
    [
      'GET',
      /^\/journal\/status$/,
      () => ({ json: { count: 4021, head_seq: 4021, head_hash: 'f00d'.repeat(16) } }),
    ],
  ];
}

const kCookie = 'mock_login';

const loginOf = (cookies = '') =>
  cookies
    .split('; ')
    .find((pair) => pair.startsWith(`${kCookie}=`))
    ?.slice(kCookie.length + 1) || process.env.MOCK_LOGIN;

const signedIn = (login: string): Answer => ({
  json: session(login),
  headers: { 'set-cookie': `${kCookie}=${encodeURIComponent(login)}; Path=/; HttpOnly; SameSite=Lax` },
});

const sessionRoutes: Route[] = [
  [
    'POST',
    /^\/session$/,
    ({ body }) =>
      body.password === 'demo'
        ? signedIn(String(body.login))
        : refuse(401, 'wrong_credentials', '登录名或密码不正确'),
  ],
  ['POST', /^\/session\/activation$/, () => signedIn('grid-17')],
  [
    'GET',
    /^\/session$/,
    ({ login }) => (login ? { json: session(login) } : refuse(401, 'unauthenticated', '请先登录')),
  ],
  [
    'DELETE',
    /^\/session$/,
    () => ({ status: 204, headers: { 'set-cookie': `${kCookie}=; Path=/; Max-Age=0` } }),
  ],
];

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function stream(response: ServerResponse, listeners: Set<ServerResponse>) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write(': hello\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** A connect-style handler; mount it on /api/v1. Who is signed in stands in the cookie, so that browsers do not mix. */
export function createMockServer() {
  const state: State = {
    cases: makeCases(63, Date.now()),
    listeners: new Set(),
    seq: 10_000,
  };
  const free = [...openTileRoutes, ...sessionRoutes, ...publicRoutes(() => state.cases)];
  const staff = staffRoutes(state);
  return async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://mock');
    const raw = await read(request);
    const json = request.headers['content-type']?.includes('json')
      ? (JSON.parse(raw.toString() || '{}') as Record<string, unknown>)
      : {};
    const call: Call = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: json,
      raw,
      headers: request.headers,
      groups: {},
      login: loginOf(request.headers.cookie),
    };
    const find = (routes: Route[]) =>
      routes.find(([method, pattern]) => method === call.method && pattern.test(call.path));
    const hit = find(free) ?? (call.login ? find(staff) : undefined);
    if (call.path === '/events' && call.login) return stream(response, state.listeners);
    call.groups = { ...hit?.[1].exec(call.path)?.groups };
    const answer = hit
      ? hit[2](call)
      : call.login
        ? refuse(404, 'not_found', call.path)
        : refuse(401, 'unauthenticated', '请先登录');
    const type = answer.type ?? 'application/json';
    response.writeHead(answer.status ?? 200, { 'content-type': type, ...answer.headers });
    response.end(
      answer.json === undefined ? (answer.bytes ?? answer.body ?? '') : JSON.stringify(answer.json),
    );
  };
}
