// Who answers for what, in the mock: enough rows to look at every page of duties; nothing changes.
import type { Localized, Schemas } from '@/api/types';
import type { Route } from '../mock-server.ts';
import { classes, units } from './cases.ts';
import { areas, both, chain } from './territory.ts';

const kDay_ms = 86_400_000;
const day = (from_now: number) => new Date(Date.now() + from_now * kDay_ms).toISOString().slice(0, 10);
const offices = areas.filter(({ depth }) => depth === 1);
const unitRef = (index: number): Schemas['UnitRef'] => {
  const { id, name } = units[index % units.length]!;
  return { id, name, code: `U${index + 1}` };
};
const role = (code: string, name: Localized, held_by: Schemas['DutyRole']['held_by'] = 'person') => ({
  code,
  name,
  held_by,
  exclusive: code !== 'grid_worker',
});

const setup: Schemas['DutySetup'] = {
  roles: [
    role('lead_leader', both('分包领导', 'Lead leader')),
    role('grid_chief', both('网格长', 'Grid chief')),
    role('grid_worker', both('网格员', 'Grid worker')),
    role('responsible_unit', both('责任单位', 'Responsible unit'), 'either'),
  ],
  required: [
    { depth: 1, duty: 'lead_leader', deputy: false },
    { depth: 1, duty: 'grid_chief', deputy: true },
  ],
  version: 0,
  site_types: [{ code: 'farmers_market', name: both('农贸市场', "Farmers' market") }],
  unit_kinds: [{ code: 'district_direct', name: both('区直单位', 'District unit') }],
  overlays: [{ code: 'streets', name: both('街巷网格', 'Streets and lanes') }],
  needed: ['grid_chief', 'site_chief', 'responsible_unit'],
};

const people: Schemas['Person'][] = offices.map((office, index) => ({
  id: String(100 + index),
  code: `P000${index + 1}`,
  name: both(`${office.name['zh-CN']}·网格长岗`, `${office.name.en}, grid chief`),
  masked_phone: `110****000${index + 1}`,
  unit: unitRef(index),
  duty_count: 1,
  deputy_count: index === 1 ? 1 : 0,
  version: 1,
}));
const ref = ({ id, code, name }: Schemas['Person']): Schemas['PersonRef'] => ({ id, code, name });
const absence: Schemas['Absence'] = {
  id: '300',
  person: ref(people[0]!),
  from_day: day(-1),
  to_day: day(5),
  reason: 'training',
  cancelled: false,
  version: 1,
};
people[0]!.absent = absence;

const assignments: Schemas['Assignment'][] = offices.map((office, index) => ({
  id: String(200 + index),
  target: { kind: 'area', area: chain(office.id).at(-1) },
  duty: 'grid_chief',
  duty_name: both('网格长', 'Grid chief'),
  person: ref(people[index]!),
  deputy: index === 0 ? ref(people[1]!) : null,
  from_day: day(-200),
  to_day: index === 2 ? day(12) : null,
  in_force: true,
  holder_away: index === 0,
  acting: index === 0 ? ref(people[1]!) : null,
  days_left: index === 2 ? 12 : null,
  version: 1,
}));

const pairings: Schemas['Pairing'][] = [
  {
    id: '400',
    leader: ref(people[1]!),
    leader_unit: unitRef(1),
    unit: unitRef(3),
    unit_kind: 'district_direct',
    areas: chain(offices[1]!.id).slice(-1),
    from_day: day(-90),
    in_force: true,
    items: [
      {
        id: '401',
        title: '认领背街小巷整治',
        due_on: day(-20),
        done_on: day(-22),
        overdue: false,
        version: 2,
      },
      { id: '402', title: '入户宣传文明公约', due_on: day(-3), overdue: true, version: 1 },
      { id: '403', title: '楼道堆物集中清理', due_on: day(20), overdue: false, version: 1 },
    ],
    open_item_count: 2,
    overdue_item_count: 1,
    open_case_count: 4,
    version: 1,
  },
];

const page = <Item>(items: Item[]) => ({ items, total: items.length, next_cursor: null });
const named = (q: string | null) => (one: { name: Localized; code: string }) =>
  `${one.code} ${one.name['zh-CN']} ${one.name.en}`.includes(q ?? '');

function answers(query: URLSearchParams): Schemas['DutyAnswers'] {
  const asked = classes.find(({ code }) => code === query.get('class_code')) ?? classes[0]!;
  const first = assignments[0]!;
  const area = first.target.area;
  const shared = {
    area,
    holder_away: true,
    acting: first.acting,
    deputy: first.deputy,
    person: first.person,
  };
  return {
    class_code: asked.code,
    class_name: asked.name,
    date: query.get('date') ?? day(0),
    position_state: 'known',
    area_path: chain(offices[0]!.id),
    lines: [
      {
        rule: 'class_in_district',
        sentence: both('该类别在全区由其负责', 'Answers for the class everywhere'),
        unit: unitRef(2),
        holder_away: false,
      },
      {
        rule: 'grid_chief',
        sentence: both('此处的网格长', 'Grid chief here'),
        assignment_id: first.id,
        ...shared,
      },
    ],
    around: [
      {
        rule: 'grid_chief',
        sentence: both('', ''),
        assignment_id: first.id,
        duty_name: first.duty_name,
        ...shared,
      },
    ],
  };
}

const byId = <Item extends { id: string }>(items: Item[], id: string | undefined) => {
  const json = items.find((one) => one.id === id);
  return json ? { json } : { status: 404, json: { status: 404, code: 'not_found', title: 'not_found' } };
};

export const dutyRoutes: Route[] = [
  ['GET', /^\/duty\/setup$/, () => ({ json: setup })],
  [
    'GET',
    /^\/duty\/assignments$/,
    ({ query }) => {
      const person = query.get('person_id');
      const soon = query.has('expiring_days');
      const items = assignments.filter(
        (one) => (!person || one.person?.id === person || one.deputy?.id === person) && (!soon || one.to_day),
      );
      const shown = (query.get('standing') ?? 'in_force') === 'in_force' ? items : [];
      return { json: { ...page(shown), outside_scope: false } };
    },
  ],
  ['GET', /^\/duty\/assignments\/(?<id>\d+)$/, ({ groups }) => byId(assignments, groups.id)],
  ['GET', /^\/duty\/people$/, ({ query }) => ({ json: page(people.filter(named(query.get('q')))) })],
  ['GET', /^\/duty\/people\/(?<id>\d+)$/, ({ groups }) => byId(people, groups.id)],
  [
    'GET',
    /^\/duty\/workloads$/,
    ({ query }) => ({
      json: page(
        people.filter(named(query.get('q'))).map((one, index) => ({
          person: ref(one),
          unit: one.unit,
          area_count: 1,
          site_count: index % 3,
          deputy_count: one.deputy_count,
          open_case_count: index * 3,
          overdue_case_count: index % 2,
          open_item_count: 0,
          household_count: index === 3 ? null : 1200 + index * 87,
        })),
      ),
    }),
  ],
  [
    'GET',
    /^\/duty\/sites$/,
    () => ({
      json: page<Schemas['Site']>([
        {
          id: '500',
          code: 'DW001',
          name: both('新民农贸市场', 'Xinmin Market'),
          type: 'farmers_market',
          type_name: setup.site_types[0]!.name,
          area: chain(offices[0]!.id).at(-1),
          version: 1,
        },
      ]),
    }),
  ],
  [
    'GET',
    /^\/duty\/absences$/,
    ({ query }) => ({ json: { items: query.get('person_id') === '100' ? [absence] : [] } }),
  ],
  [
    'GET',
    /^\/duty\/pairings$/,
    () => ({ json: { items: pairings, gaps: { units: [unitRef(4)], areas: [] } } }),
  ],
  ['GET', /^\/duty\/rulings$/, () => ({ json: { items: [] } })],
  ['GET', /^\/duty\/answers$/, ({ query }) => ({ json: answers(query) })],
];
