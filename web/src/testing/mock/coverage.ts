// What is not covered in the invented district. Each login has a proof of its own, so that tests do not meet.
import type { Schemas } from '@/api/types';
import type { Answer, Call, Route } from '../mock-server.ts';
import { refuse } from '../mock-server.ts';
import { units } from './cases.ts';
import { areas, both, chain, isWithin } from './territory.ts';

type Gap = Schemas['CoverageGap'];
type Assignment = Schemas['Assignment'];
const kDay = '2026-11-26';
const kDay_ms = 86_400_000;
const dayBefore = (days: number) => new Date(Date.parse(kDay) - days * kDay_ms).toISOString().slice(0, 10);

const kKinds: [Schemas['GapGroup'], Schemas['GapKind'], string, string][] = [
  ['ground', 'gap', '缝隙', 'Gap'],
  ['ground', 'overlap', '重叠', 'Overlap'],
  ['ground', 'not_drawn', '未落图', 'Not drawn'],
  ['people', 'missing', '无责任人', 'Nobody answers'],
  ['people', 'expired', '任期已过', 'Ran out'],
  ['people', 'holder_left', '责任人已离岗', 'Holder left'],
  ['people', 'no_deputy', '责任人无副岗', 'No deputy'],
  ['people', 'held_twice', '重复指定', 'Held twice'],
  ['classes', 'class_without_unit', '类别无处置单位', 'Class without a unit'],
];
const kGroups = { ground: both('网格图形', 'Shapes'), people: both('人员责任', 'People') };
const person = (n: number) => ({
  id: `p${n}`,
  code: `P00${n}`,
  name: both(`新民社区·岗位 ${n}`, `Xinmin, post ${n}`),
});
const areaRef = (id: string) => chain(id).at(-1)!;

/** A slice along the eastern side of a grid. */
function sliver(id: string): Gap['ground'] {
  const ring = areas.find((one) => one.id === id)?.ring ?? [];
  const [a = [0, 0], b = [0, 0]] = [ring[1], ring[2]];
  const wide = 0.0016;
  return { type: 'Polygon', coordinates: [[a, b, [b[0]! - wide, b[1]!], [a[0]! - wide, a[1]!], a]] };
}

function gap(
  id: string,
  kind: Schemas['GapKind'],
  mending: Schemas['GapMending'],
  area: string,
  change: Partial<Gap> = {},
): Gap {
  const [group, , zh, en] = kKinds.find((one) => one[1] === kind)!;
  return {
    id,
    kind,
    group,
    urgency: 'major',
    title: both(zh, en),
    fact: both('网格长', 'Grid head'),
    place: areaRef(area).name,
    suggestion: both('指定责任人', 'Assign somebody'),
    mending,
    owner: units[1]!,
    owner_named: false,
    areas: [areaRef(area)],
    site: null,
    duty: group === 'people' ? 'grid_chief' : null,
    suggested_person: null,
    ground: null,
    area_m2: 0,
    acknowledged_until: null,
    reason: null,
    version: 0,
    ...change,
  };
}

const makeGaps = (): Gap[] => [
  gap('901', 'gap', 'give', 'g1-2', {
    fact: both('0.42 公顷', '0.42 ha'),
    suggestion: both('并入春晖二网格', 'Give it to Chunhui Grid 2'),
    ground: sliver('g1-2'),
    area_m2: 4200,
    owner: units[0]!,
  }),
  gap('902', 'overlap', 'cut', 'g4-1', {
    fact: both('0.08 公顷', '0.08 ha'),
    suggestion: both('从较大的网格中裁去', 'Cut it from the larger area'),
    ground: sliver('g4-1'),
    area_m2: 800,
  }),
  ...['g7-1', 'g10-2', 'g12-1', 'g13-2'].map((area, n) => gap(`91${n}`, 'missing', 'assign', area)),
  gap('920', 'expired', 'extend', 'g8-1', {
    suggestion: both('由新民社区·岗位 1续任', 'Extend with Xinmin, post 1'),
    assignment_id: 'a1',
    suggested_person: person(1),
    since: dayBefore(4),
  }),
  gap('921', 'holder_left', 'replace', 'g9-1', { assignment_id: 'a2', since: dayBefore(2) }),
  gap('922', 'held_twice', 'end_one', 'g2-1', { assignment_id: 'a3', other_assignment_id: 'a4' }),
  gap('930', 'class_without_unit', 'assign_class', 'o0', {
    fact: both('', ''),
    place: both('04-93 共享单车,文昌办', '04-93 Shared bicycles, Wenchang'),
    suggestion: both('为该类别指定责任单位', 'Assign a unit for the class'),
    class_code: '04-93',
    owner: null,
  }),
  gap('940', 'not_drawn', 'draw', 'v3', {
    urgency: 'minor',
    fact: both('212 户', '212 households'),
    suggestion: both('在图上补绘网格', 'Draw the area'),
  }),
  gap('941', 'no_deputy', 'name_deputy', 'g7-2', {
    urgency: 'minor',
    suggestion: both('指定副职(代行人)', 'Name a deputy'),
    assignment_id: 'a5',
  }),
  gap('942', 'no_deputy', 'name_deputy', 'g3-1', {
    urgency: 'minor',
    suggestion: both('指定副职(代行人)', 'Name a deputy'),
    assignment_id: 'a6',
    acknowledged_until: '2026-12-31',
    reason: '人员招录中',
    version: 1,
  }),
];

const assignment = (id: string, n: number, to_day: string | null): Assignment => ({
  id,
  target: { kind: 'area', area: areaRef('g7-1') },
  duty: 'grid_chief',
  duty_name: both('网格长', 'Grid head'),
  person: person(n),
  unit: null,
  deputy: null,
  from_day: dayBefore(365 + n),
  to_day,
  in_force: to_day === null,
  holder_away: false,
  version: 3,
});
const makeAssignments = () =>
  ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((id, n) => assignment(id, n + 1, n ? null : dayBefore(5)));

interface Proof {
  gaps: Gap[];
  assignments: Assignment[];
}
const proofs = new Map<string, Proof>();

/** `admin-clear` has nothing left. */
function proofOf({ login = '' }: Call): Proof {
  let proof = proofs.get(login);
  if (!proof) {
    proof = {
      gaps: login === 'admin-clear' ? [] : makeGaps(),
      assignments: makeAssignments(),
    };
    proofs.set(login, proof);
  }
  return proof;
}

const accepted = (gaps: readonly Gap[]) => gaps.filter((one) => one.acknowledged_until).length;
const count = (gaps: readonly Gap[]) => ({ gaps: gaps.length, acknowledged: accepted(gaps) });
const inArea = (one: Gap, area_id: string | null) =>
  !area_id || one.areas.some((area) => isWithin(area.id, area_id));

function summary(all: readonly Gap[], area_id: string | null): Schemas['CoverageSummary'] {
  const gaps = all.filter((one) => inArea(one, area_id));
  const above = area_id ?? 'd';
  return {
    day: kDay,
    computed_at: `${dayBefore(1)}T22:00:00Z`,
    edition_id: '1',
    edition_name: '2026 年第 3 版网格',
    effective_from: '2026-09-30T16:00:00Z',
    areas: areas.filter(({ id }) => isWithin(id, above)).length,
    ...count(gaps),
    groups: (['ground', 'people', 'classes'] as const).map((group) => ({
      group,
      name: group === 'classes' ? both('问题类别', 'Classes') : kGroups[group],
      ...count(gaps.filter((one) => one.group === group)),
      kinds: kKinds
        .filter((row) => row[0] === group)
        .map(([, kind, zh, en]) => ({
          kind,
          name: both(zh, en),
          ...count(gaps.filter((one) => one.kind === kind)),
        })),
    })),
    by_area: areas
      .filter(({ parent_id }) => parent_id === above)
      .map(({ id }) => ({ area: areaRef(id), ...count(gaps.filter((one) => inArea(one, id))) }))
      .sort((a, b) => b.gaps - a.gaps),
    trend: area_id
      ? []
      : Array.from({ length: 84 }, (_, n) => ({
          day: dayBefore(84 - n),
          gaps: all.length ? 214 - Math.round((n * 165) / 77) : n > 80 ? 0 : 84 - n,
          acknowledged: 0,
        })),
  };
}

function fits(one: Gap, query: URLSearchParams): boolean {
  const get = (name: string) => query.get(name);
  if (!inArea(one, get('area_id'))) return false;
  if (get('group') && one.group !== get('group')) return false;
  if (get('kind') && one.kind !== get('kind')) return false;
  if (get('owner_unit_id') && one.owner?.id !== get('owner_unit_id')) return false;
  return !get('acknowledged') || String(Boolean(one.acknowledged_until)) === get('acknowledged');
}

function decide({ groups, body, ...call }: Call): Answer {
  const one = proofOf(call as Call).gaps.find(({ id }) => id === groups.id);
  if (!one) return refuse(404, 'not_found', '没有这处缺口');
  if (body.version !== one.version) return refuse(409, 'changed_meanwhile', '内容刚被他人修改');
  const unit = units.find(({ id }) => id === body.owner_unit_id);
  Object.assign(one, {
    owner: unit ?? one.owner,
    owner_named: Boolean(unit),
    acknowledged_until: body.acknowledged_until ?? null,
    reason: body.reason ?? null,
    version: one.version + 1,
  });
  return { json: one };
}

/** The gaps a change of the register closes. */
function close(proof: Proof, closes: (one: Gap) => boolean) {
  proof.gaps = proof.gaps.filter((one) => !closes(one));
}

function create(call: Call): Answer {
  const { body } = call;
  if (!body.person_id && !body.unit_id)
    return refuse(422, 'invalid_request', '有 1 处填写不正确', {
      errors: [{ pointer: '/person_id', rule: 'person_or_unit', detail: '责任人和责任单位须填一个。' }],
    });
  close(proofOf(call), (one) =>
    body.class_code
      ? one.class_code === body.class_code
      : one.areas[0]?.id === body.area_id && one.duty === body.duty,
  );
  return { status: 201, json: assignment('a9', 1, null) };
}

function change(call: Call): Answer {
  const proof = proofOf(call);
  const one = proof.assignments.find(({ id }) => id === call.groups.id);
  if (!one) return refuse(404, 'not_found', '没有这项责任');
  if (call.body.version !== one.version) return refuse(409, 'changed_meanwhile', '内容刚被他人修改');
  one.version += 1;
  close(proof, ({ assignment_id, other_assignment_id }) =>
    [assignment_id, other_assignment_id].includes(one.id),
  );
  return { json: one };
}

export function coverageRoutes(): Route[] {
  return [
    ['GET', /^\/coverage$/, (call) => ({ json: summary(proofOf(call).gaps, call.query.get('area_id')) })],
    [
      'GET',
      /^\/coverage\/gaps$/,
      (call) => {
        const items = proofOf(call).gaps.filter((one) => fits(one, call.query));
        return { json: { items, total: items.length, next_cursor: null } };
      },
    ],
    [
      'GET',
      /^\/coverage\/gaps\/(?<id>[^/]+)$/,
      (call) => {
        const one = proofOf(call).gaps.find(({ id }) => id === call.groups.id);
        return one ? { json: one } : refuse(404, 'not_found', '没有这处缺口');
      },
    ],
    ['PUT', /^\/coverage\/gaps\/(?<id>[^/]+)\/decision$/, decide],
    [
      'GET',
      /^\/coverage\/history$/,
      () => ({
        json: {
          items: Array.from({ length: 14 }, (_, n) => ({
            day: dayBefore(n + 1),
            gaps: 49 + (n % 4) * n,
            acknowledged: n % 2,
            kinds: [{ kind: 'gap', name: both('缝隙', 'Gap'), gaps: 6, acknowledged: 0 }],
          })),
        },
      }),
    ],
    ['POST', /^\/duty\/assignments$/, create],
    [
      'GET',
      /^\/duty\/assignments\/(?<id>[^/]+)$/,
      (call) => ({ json: proofOf(call).assignments.find(({ id }) => id === call.groups.id) }),
    ],
    ['PUT', /^\/duty\/assignments\/(?<id>[^/]+)$/, change],
    ['POST', /^\/duty\/assignments\/(?<id>[^/]+)\/end$/, change],
    [
      'POST',
      /^\/duty\/rulings$/,
      (call) => {
        close(proofOf(call), (one) => one.class_code === call.body.class_code);
        return { status: 201, json: {} };
      },
    ],
    [
      'POST',
      /^\/territory\/drafts$/,
      (call) => {
        const at = new Date().toISOString();
        const draft = {
          id: '7001',
          name: String(call.body.name),
          based_on: '1',
          version: 0,
          created: { name: both('值班岗', 'duty desk'), at },
          changed_at: at,
        };
        return { status: 201, json: draft };
      },
    ],
  ];
}
