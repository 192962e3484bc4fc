// Vector tiles and figures of the invented district, for the pages that draw it.
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { CaseSummary } from '@/api/types';
import type { Answer, Route } from '../mock-server.ts';
import { areas, both, chain, isWithin, kLevels, shapes } from './territory.ts';

const kExtent = 4096;
const kMaxZoom = 18;
const kDepths = [0, 1, 3];
const kSquares = 16;

type Feature = { type: 'Feature'; geometry: object; properties: Record<string, unknown> };
const collection = (features: Feature[]) => ({ type: 'FeatureCollection', features });
const point = (coordinates: number[], properties: object): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { ...properties },
});

function ringOf(id: string): [number, number][] {
  const own = areas.find((one) => one.id === id)?.ring;
  if (own) return own;
  // A village of the mock has no outline of its own: its grids' corners do for a box.
  return areas.filter((one) => one.parent_id === id).flatMap(({ ring }) => ring ?? []);
}

const middle = (ring: [number, number][]) =>
  [0, 1].map((axis) => ring.reduce((sum, corner) => sum + (corner[axis as 0 | 1] ?? 0), 0) / ring.length);

export function boundsOf(id: string): number[] {
  const ring = ringOf(id);
  const side = (axis: 0 | 1, pick: (...values: number[]) => number) =>
    pick(...ring.map((corner) => corner[axis]));
  return ring.length ? [side(0, Math.min), side(1, Math.min), side(0, Math.max), side(1, Math.max)] : [];
}

const shown = kDepths.flatMap((depth) =>
  shapes(depth).features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, layer: 'territory' },
  })),
) as unknown as Feature[];
const indexOf = (features: Feature[]) =>
  new GeoJSONVT(collection(features) as never, {
    maxZoom: kMaxZoom,
    indexMaxZoom: 4,
    extent: kExtent,
    buffer: 64,
    tolerance: 1,
  });
const areaIndex = indexOf(shown);
const labelIndex = indexOf(
  shown.map(({ properties }) => point(middle(ringOf(String(properties.id))), properties)),
);

function tile(layers: Record<string, ReturnType<typeof indexOf>>, z: number, x: number, y: number): Answer {
  const found: Record<string, never> = {};
  for (const [name, index] of Object.entries(layers)) {
    const one = index.getTile(z, x, y);
    if (one) found[name] = one as never;
  }
  const bytes = fromGeojsonVt(found, { version: 2, extent: kExtent });
  return { type: 'application/vnd.mapbox-vector-tile', bytes: Buffer.from(bytes) };
}

const worldX = (lon: number) => (lon + 180) / 360;
const worldY = (lat: number) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);

/** Groups of one tile: 16 by 16 squares, as the server gathers them. */
function caseTile(list: CaseSummary[], z: number, x: number, y: number): Answer {
  const squares = new Map<string, CaseSummary[]>();
  for (const one of list) {
    if (!one.position) continue;
    const at = [worldX(one.position.lon) * 2 ** z - x, worldY(one.position.lat) * 2 ** z - y];
    if (at.some((value) => value < 0 || value >= 1)) continue;
    const key = at.map((value) => Math.floor(value * kSquares)).join();
    squares.set(key, [...(squares.get(key) ?? []), one]);
  }
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const features = [...squares.values()].map((own) => {
    const [first] = own;
    const single =
      own.length === 1 ? { case_id: first?.id, state: first?.state, clock: first?.clock } : undefined;
    return point(
      [mean(own.map((one) => one.position?.lon ?? 0)), mean(own.map((one) => one.position?.lat ?? 0))],
      {
        count: own.length,
        overdue: own.filter((one) => one.clock === 'overdue').length,
        ...single,
      },
    );
  });
  return tile({ cases: indexOf(features) }, z, x, y);
}

const zxy = (groups: Record<string, string>): [number, number, number] => [
  Number(groups.z),
  Number(groups.x),
  Number(groups.y),
];

const tileset = {
  edition_id: '1',
  max_zoom: 20,
  bounds: boundsOf('d'),
  levels: kDepths.map((depth) => ({
    layer: 'territory',
    depth,
    name: kLevels[depth],
    drawn_count: shapes(depth).features.length,
  })),
};

export const openTileRoutes: Route[] = [
  ['GET', /^\/tiles\/grids$/, () => ({ json: tileset })],
  [
    'GET',
    /^\/tiles\/grids\/1\/(?<z>\d+)\/(?<x>\d+)\/(?<y>\d+)\.mvt$/,
    ({ groups }) => tile({ areas: areaIndex, labels: labelIndex }, ...zxy(groups)),
  ],
  [
    'GET',
    /^\/public\/grids\/(?<code>[^/]+)$/,
    ({ groups }) => {
      const found = areas.find(({ code }) => code === groups.code);
      const [lon = 0, lat = 0] = found?.ring ? middle(found.ring) : [];
      return found
        ? { json: { areas: chain(found.id), position: found.ring ? { lon, lat } : null } }
        : { status: 404, json: { code: 'not_found', status: 404, detail: '没有这个网格', errors: [] } };
    },
  ],
];

function plate(id: string) {
  const square = (x: number, y: number) =>
    `M${x} ${y}L${x + 360} ${y + 20}L${x + 330} ${y + 300}L${x - 20} ${y + 270}Z`;
  const duty = (zh: string, en: string, unit: [string, string]) => ({
    duty: both(zh, en),
    unit_name: both(...unit),
    post_name: both('岗位 3', 'Post 3'),
    area_name: chain(id).at(-1)?.name,
  });
  return {
    areas: chain(id),
    area_m2: 412_000,
    duties: [
      duty('分包领导', 'Leader in charge', ['幸福办', 'Xingfu Sub-district']),
      duty('网格长', 'Grid head', ['新民社区', 'Xinmin Community']),
    ],
    map: {
      path: square(310, 220),
      x: 490,
      y: 370,
      metres: 1100,
      neighbours: [{ name: both('东邻网格', 'Eastern neighbour'), path: square(680, 240), x: 850, y: 390 }],
    },
  };
}

export function staffTileRoutes(filtered: (query: URLSearchParams) => CaseSummary[]): Route[] {
  return [
    [
      'GET',
      /^\/tiles\/cases\/(?<z>\d+)\/(?<x>\d+)\/(?<y>\d+)\.mvt$/,
      ({ groups, query }) => caseTile(filtered(query), ...zxy(groups)),
    ],
    [
      'GET',
      /^\/territory\/figures$/,
      ({ query }) => {
        const depth = Number(query.get('depth') ?? 1);
        const metric = query.get('metric') ?? 'open';
        const count = (list: CaseSummary[]) => {
          const open = list.length;
          const overdue = list.filter(({ clock }) => clock === 'overdue').length;
          const judged = list.filter(({ due_at }) => due_at).length;
          const on_time = judged - overdue;
          const value =
            metric === 'open' ? open : metric === 'overdue' ? overdue : judged ? on_time / judged : null;
          return { value, open, overdue, judged, on_time };
        };
        const list = filtered(query);
        const items = areas
          .filter((one) => one.depth === depth)
          .map(({ id }) => ({ area_id: id, ...count(list.filter((one) => isWithin(one.area?.id, id))) }))
          .filter(({ open }) => open > 0);
        return { json: { metric, depth, edition_id: '1', total: count(list), items } };
      },
    ],
    [
      'GET',
      /^\/territory\/find$/,
      ({ query }) => {
        const q = query.get('q') ?? '';
        const found = areas.filter(({ id, name }) =>
          query.has('area_id')
            ? id === query.get('area_id')
            : name['zh-CN'].includes(q) || name.en.includes(q),
        );
        const items = found.slice(0, 20).map(({ id }) => ({ areas: chain(id), bounds: boundsOf(id) }));
        return { json: { items } };
      },
    ],
    [
      'GET',
      /^\/territory\/plates$/,
      ({ query }) => {
        const own = areas.filter(({ id, depth }) => depth === 3 && isWithin(id, query.get('area_id') ?? ''));
        return { json: { items: own.slice(0, 50).map(({ id }) => plate(id)), total: own.length } };
      },
    ],
    [
      'GET',
      /^\/territory\/areas\/[^/]+\/code\.svg$/,
      () => ({
        type: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h3v3h-3zM6 1h3v3h-3zM1 6h3v3h-3z"/></svg>',
      }),
    ],
  ];
}
