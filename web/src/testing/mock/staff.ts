// Sessions, accounts, units and the small catalogues of the mock.
import type { Schemas, Session } from '@/api/types';
import { classes, units } from './cases.ts';
import { areas, both, chain, kLevels } from './territory.ts';

const kDesk = [
  'case_report',
  'case_read',
  'case_read_reporter',
  'case_dispatch',
  'case_verify',
  'case_reject',
  'case_release',
  'case_export',
  'territory_read',
  'catalog_read',
  'org_read',
];

const kAdmin = [
  ...kDesk,
  'territory_import',
  'territory_edit',
  'territory_publish',
  'account_manage',
  'duty_manage',
  'api_key_manage',
  'journal_verify',
];

export function session(login: string): Session {
  return {
    account: {
      id: 's1',
      login,
      post_name: both('值班岗', 'duty desk'),
      unit_name: both('区文明办', 'Civility Office'),
      role: login,
      role_name: both('派遣员', 'Dispatcher'),
    },
    permissions: login.startsWith('admin') ? kAdmin : kDesk,
    csrf_token: 'mock-csrf',
    scope_areas: chain('d'),
    expires_at: new Date(Date.now() + 12 * 3600_000).toISOString(),
    idle_timeout_seconds: 1800,
  };
}

export const accounts: Schemas['Account'][] = [
  ['desk', 'dispatcher', '派遣员', 'Dispatcher'],
  ['verifier', 'verifier', '核查员', 'Verifier'],
  ['admin', 'admin', '管理员', 'Administrator'],
  ['clean-1', 'unit_staff', '处置人员', 'Unit staff'],
  ['grid-17', 'grid_worker', '网格员', 'Grid worker'],
].map(([login, role, zh, en], index) => ({
  id: `acc${index}`,
  login: login as string,
  post_name: both('值班岗', 'duty desk'),
  unit_name: units[index % units.length]?.name ?? null,
  role: role as string,
  role_name: both(zh as string, en as string),
  post_id: null,
  unit_id: units[index % units.length]?.id ?? null,
  area_id: null,
  disabled: index === 4,
  has_password: index < 3,
  session_count: index % 3,
  last_seen_at: index === 4 ? null : new Date(Date.now() - index * 7_200_000).toISOString(),
}));

export const roles: Schemas['Role'][] = [
  {
    name: 'integrator',
    title: both('对接系统', 'Integrator'),
    permissions: [
      { name: 'case_report', title: both('上报问题', 'Report a problem') },
      { name: 'case_read', title: both('查看案件', 'See cases') },
      { name: 'case_handle', title: both('处置案件', 'Handle cases') },
    ],
  },
];

export const apiKeys: Schemas['ApiKey'][] = [
  {
    id: 'k1',
    name: '12345 对接',
    prefix: 'jw_JW_7a3b9c1',
    role: 'integrator',
    permissions: ['case_report', 'case_read'],
    created_at: '2026-10-01T02:00:00Z',
    last_used_at: new Date().toISOString(),
    revoked_at: null,
  },
];

export const unitList: Schemas['UnitList'] = {
  items: units.map((unit, index) => ({
    ...unit,
    role: ['unit', 'village', 'bureau'][index % 3] ?? 'unit',
    parent_id: null,
    kind: 'district_direct',
    home_area_id: null,
    open_count: (index * 5 + 3) % 14,
    person_count: index % 3,
    post_count: 1,
    closed: false,
    version: 1,
  })),
  roles: [{ code: 'sanitation', name: both('环卫', 'Sanitation') }],
};

export const catalog: Schemas['ClassCatalog'] = {
  edition_name: both('2026 年第 1 版类别', 'Classes, first edition 2026'),
  effective_from: '2026-01-01',
  classes: classes.map((one) => ({
    ...one,
    group_name: both('', ''),
    hint: both('看得见、说得清的一处问题', 'One visible problem in one place'),
    responsible_role: 'sanitation',
    is_component: one.group === 'damage',
    conditions: [
      {
        code: 'A',
        text: both('生活垃圾散落超过 1 平方米', 'Waste over more than 1 m²'),
        limit_text: both('4 工作小时', '4 working hours'),
        closing_condition: both('清除干净，无残留', 'Removed, nothing left'),
        photo_after_required: true,
      },
      {
        code: 'B',
        text: both('建筑垃圾', 'Building rubble'),
        limit_text: both('1 工作日', '1 working day'),
        closing_condition: both('清运完毕', 'Carted away'),
        photo_after_required: true,
      },
    ],
  })),
};

export function tree(open: (id: string) => { open: number; overdue: number }): Schemas['AreaTree'] {
  return {
    edition_name: both('2026 年第 3 版网格', 'Grids, third edition 2026'),
    effective_from: '2026-10-01',
    levels: kLevels.map((name, depth) => ({
      depth,
      code: ['district', 'office', 'village', 'grid'][depth] ?? '',
      name,
    })),
    areas: areas.map((one) => {
      const { open: open_count, overdue: overdue_count } = open(one.id);
      return {
        id: one.id,
        code: one.code,
        name: one.name,
        depth: one.depth,
        parent_id: one.parent_id,
        has_shape: one.ring !== null,
        open_count,
        overdue_count,
      };
    }),
  };
}
