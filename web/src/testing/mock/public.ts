// The public face of the mock: no login.
import type { Schemas } from '@/api/types';
import { type Answer, type Route, refuse } from '../mock-server.ts';
import { classes, type MockCase, scene } from './cases.ts';
import { both, chain, kBounds, shapes } from './territory.ts';

const kGroups = ['litter', 'parking', 'leaflets', 'street_trade', 'damage', 'lobby', 'other'] as const;
const kGroupNames = ['垃圾卫生', '乱停乱放', '小广告', '占道经营', '设施破损', '楼道堆物飞线', '其他'];
const kGroupNamesEn = [
  'Litter',
  'Parking',
  'Leaflets',
  'Street trade',
  'Damage',
  'Lobbies and wires',
  'Other',
];
const [west = 0, south = 0, east = 0, north = 0] = kBounds;

const district: Schemas['District'] = {
  code: 'D',
  name: both('经开区', 'Development District'),
  organiser: both('经开区文明办', 'District Civility Office'),
  icp_number: 'ICP备案号',
  police_number: '公安备案号',
  site_code: '政府网站标识码',
  time_zone: 'Asia/Shanghai',
  center: { lon: (west + east) / 2, lat: (south + north) / 2 },
  bounds: kBounds,
  locales: ['zh-CN', 'en'],
};

const classList: Schemas['ClassList'] = {
  groups: kGroups.map((code, index) => ({
    code,
    name: both(kGroupNames[index] ?? '', kGroupNamesEn[index] ?? ''),
    default_class_code: classes.find((one) => one.group === code)?.code ?? '01-10',
  })),
  classes: classes.map((one) => ({
    ...one,
    hint: both('拍清楚问题和周围', 'Show the problem and its surroundings'),
    conditions: [
      { code: 'A', text: both('一般', 'Ordinary'), limit_text: both('4 工作小时', '4 working hours') },
    ],
  })),
};

const kPublic = {
  reported: 'submitted',
  dispatched: 'accepted',
  handling: 'handling',
  rectified: 'verifying',
  closed: 'closed',
  rejected: 'rejected',
} as const;

function publicCase({ summary }: MockCase, index: number): Schemas['PublicCase'] {
  const closed = index % 3 > 0;
  return {
    id: summary.id,
    number: summary.number,
    class_name: summary.class_short_name,
    state: closed ? 'closed' : kPublic[summary.state],
    position: summary.position,
    area_name: summary.area?.name ?? both('', ''),
    address: summary.address,
    reported_at: summary.reported_at,
    closed_at: closed ? new Date(Date.parse(summary.reported_at) + 20_000_000).toISOString() : null,
    before_photo_id: summary.thumbnail_id,
    after_photo_id: closed ? summary.thumbnail_id?.replace('b', 'a') : null,
  };
}

const uploads = new Map<string, Schemas['Upload']>();
const reports = new Map<string, Schemas['TrackedReport']>();

function createReport(body: Record<string, unknown>, key: string | undefined): Answer {
  const known = key ? [...reports.values()].find((one) => one.number.endsWith(key.slice(0, 6))) : undefined;
  if (known) return { status: 201, json: known };
  const found = classes.find(({ code }) => code === body.class_code);
  if (!found)
    return refuse(422, 'invalid', '请选择类别', {
      errors: [{ pointer: '/class_code', rule: 'required', detail: '请选择问题类别。' }],
    });
  const tracking_code = `JW7K-3M92-${String(9200 + reports.size)}`;
  const now = new Date().toISOString();
  const report: Schemas['TrackedReport'] = {
    tracking_code,
    number: `JW-1123-${key?.slice(0, 6) ?? reports.size}`,
    state: 'submitted',
    class_name: found.name,
    areas: chain('g7-1'),
    position_state: body.position ? 'known' : 'unknown',
    responsible: {
      unit_name: both('新民社区', 'Xinmin Community'),
      post_name: both('网格长', 'Grid head'),
      reason: both('属地网格长', 'Head of this grid'),
    },
    due_at: new Date(Date.now() + 14_400_000).toISOString(),
    limit_text: both('4 工作小时', '4 working hours'),
    reported_at: now,
    timeline: [
      {
        at: now,
        kind: 'reported',
        state: 'submitted',
        text: both('已收到，自动定位到网格', 'Received and located to the grid'),
      },
    ],
    before_photo_ids: ((body.photo_upload_ids as string[]) ?? []).map((_, index) => `b${index}`),
    after_photo_ids: [],
    description: (body.description as string) ?? null,
    address: (body.address as string) ?? null,
    position: (body.position as Schemas['Position']) ?? null,
    allowed_actions: [],
  };
  reports.set(tracking_code, report);
  return { status: 201, json: report };
}

function uploadRoutes(): Route[] {
  return [
    [
      'POST',
      /^\/uploads$/,
      ({ body }) => {
        const upload: Schemas['Upload'] = {
          id: `up${uploads.size + 1}`,
          offset: 0,
          size: Number(body.size),
          complete: false,
          photo: null,
        };
        uploads.set(upload.id, upload);
        return { status: 201, json: upload };
      },
    ],
    [
      'PATCH',
      /^\/uploads\/(?<id>[^/]+)$/,
      ({ groups, raw, headers }) => {
        const upload = uploads.get(groups.id ?? '');
        if (!upload) return refuse(404, 'not_found', '没有这个上传');
        if (Number(headers['upload-offset']) !== upload.offset)
          return refuse(409, 'upload_offset_mismatch', '位置不符', { params: { offset: upload.offset } });
        upload.offset += raw.length;
        upload.complete = upload.offset >= upload.size;
        if (upload.complete) upload.photo = { width: 1280, height: 720, position: null, taken_at: null };
        return { json: upload };
      },
    ],
    ['GET', /^\/uploads\/(?<id>[^/]+)$/, ({ groups }) => ({ json: uploads.get(groups.id ?? '') })],
  ];
}

export function publicRoutes(cases: () => MockCase[]): Route[] {
  const tracked = (code: string | undefined, change: Partial<Schemas['TrackedReport']> = {}): Answer => {
    const report = reports.get(code ?? '');
    return report ? { json: Object.assign(report, change) } : refuse(404, 'not_found', '没有这个查询码');
  };
  return [
    ['GET', /^\/public\/district$/, () => ({ json: district })],
    ['GET', /^\/public\/classes$/, () => ({ json: classList })],
    ['GET', /^\/public\/locate$/, () => ({ json: { areas: chain('g7-1'), ambiguous: false, inside: true } })],
    ['GET', /^\/public\/areas$/, ({ query }) => ({ json: shapes(Number(query.get('depth') ?? 3)) })],
    [
      'GET',
      /^\/public\/cases$/,
      ({ query }) => {
        const wanted = query.get('state')?.split(',');
        const items = cases()
          .map(publicCase)
          .filter(({ state }) => !wanted || wanted.includes(state));
        return { json: { items: items.slice(0, Number(query.get('limit') ?? 50)), next_cursor: null } };
      },
    ],
    [
      'GET',
      /^\/public\/figures$/,
      () => ({
        json: { days: 30, received: 1203, closed: 1131, median_hours: 6, not_on_time: 41, reopened: 18 },
      }),
    ],
    [
      'GET',
      /^\/public\/photos\/(?<id>[^/]+)$/,
      ({ groups }) => ({ type: 'image/svg+xml', body: scene(groups.id ?? '') }),
    ],
    ...uploadRoutes(),
    [
      'GET',
      /^\/reports\/similar$/,
      () => ({
        json: {
          items: [
            {
              class_name: classes[0]?.name,
              state: 'handling',
              distance_m: 23,
              reported_at: new Date(Date.now() - 7_200_000).toISOString(),
              tracking_hint: null,
            },
          ],
        },
      }),
    ],
    [
      'POST',
      /^\/reports$/,
      ({ body, headers }) => createReport(body, headers['idempotency-key'] as string | undefined),
    ],
    ['GET', /^\/reports\/(?<code>[^/]+)$/, ({ groups }) => tracked(groups.code)],
    [
      'POST',
      /^\/reports\/(?<code>[^/]+)\/satisfaction$/,
      ({ groups, body }) => tracked(groups.code, { satisfied: Boolean(body.satisfied) }),
    ],
    [
      'POST',
      /^\/reports\/(?<code>[^/]+)\/reopening$/,
      ({ groups }) => tracked(groups.code, { state: 'accepted' }),
    ],
    [
      'GET',
      /^\/reports\/[^/]+\/photos\/(?<id>[^/]+)$/,
      ({ groups }) => ({ type: 'image/svg+xml', body: scene(groups.id ?? '') }),
    ],
  ];
}
