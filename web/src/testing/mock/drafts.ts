// Editions and one draft of the invented district, to look at; commands are for a real server.
import type { Schemas } from '@/api/types';
import type { Answer, Call, Route } from '../mock-server.ts';
import { areas, both, kLevels, shapes } from './territory.ts';

const kEdition = '7301444403200000001';
const kDraft = '7301444403200000002';
const done_by: Schemas['DoneBy'] = { name: both('指挥中心', 'Command centre'), at: '2026-10-01T02:00:00Z' };

const draft: Schemas['DraftSummary'] = {
  id: kDraft,
  name: '春季调整',
  based_on: kEdition,
  version: 0,
  created: done_by,
  changed_at: done_by.at,
  chief_count: 0,
};

function draftAreas(): Schemas['DraftAreas'] {
  return {
    version: 0,
    levels: kLevels.map((name, depth) => ({ depth, code: `level-${depth}`, name, code_digits: 0 })),
    overlays: [],
    areas: areas.map(({ id, code, name, depth, parent_id, ring }) => {
      const lons = (ring ?? []).map(([lon]) => lon);
      const lats = (ring ?? []).map(([, lat]) => lat);
      return {
        id,
        code,
        name,
        depth,
        parent_id,
        layer: 'territory',
        has_shape: ring !== null,
        area_m2: ring ? 800_000 : null,
        bbox: ring ? [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] : null,
        facts: { bounds: '', buildings: '' },
        revision: 0,
      };
    }),
  };
}

const json = (body: unknown) => (): Answer => ({ json: body });

export const draftRoutes: Route[] = [
  [
    'GET',
    /^\/territory\/editions$/,
    json({
      items: [
        {
          id: kEdition,
          name: '2026 年网格',
          effective_from: '2026-01-01T00:00:00Z',
          in_force: true,
          area_count: areas.length,
          not_drawn_count: 0,
        },
      ],
    }),
  ],
  ['GET', /^\/territory\/drafts$/, json({ items: [draft] })],
  ['GET', /^\/territory\/drafts\/\d+$/, json(draft)],
  ['GET', /^\/territory\/drafts\/\d+\/areas$/, () => ({ json: draftAreas() })],
  [
    'GET',
    /^\/territory\/(?:drafts|editions)\/\d+\/shapes$/,
    ({ query }: Call) => ({ json: shapes(Number(query.get('depth') ?? 3)) }),
  ],
  ['GET', /^\/territory\/drafts\/\d+\/findings$/, json({ version: 0, total: 0, not_drawn: 0, items: [] })],
  ['GET', /^\/territory\/drafts\/\d+\/edits$/, json({ items: [] })],
];
