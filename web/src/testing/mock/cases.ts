// Invented cases with a life: about sixty open, some late, photos drawn as scenes.
import type {
  AreaRef,
  CaseAction,
  CaseDetail,
  CaseState,
  CaseSummary,
  ClockState,
  Group,
  Localized,
  Source,
} from '@/api/types';
import { both, chain, random, somewhere } from './territory.ts';

export const kMinute = 60_000;
export const classes: { code: string; name: Localized; short_name: Localized; group: Group }[] = [
  {
    code: '01-10',
    name: both('暴露垃圾', 'Exposed rubbish'),
    short_name: both('暴露垃圾', 'Exposed rubbish'),
    group: 'litter',
  },
  {
    code: '01-02',
    name: both('道路不洁', 'Unclean road'),
    short_name: both('道路不洁', 'Unclean road'),
    group: 'litter',
  },
  {
    code: '04-05',
    name: both('店外经营', 'Goods displayed beyond the door'),
    short_name: both('店外经营', 'Goods beyond door'),
    group: 'street_trade',
  },
  {
    code: '02-08',
    name: both('非机动车乱停放', 'Bicycles and e-bikes parked badly'),
    short_name: both('非机动车乱停放', 'Bikes parked badly'),
    group: 'parking',
  },
  {
    code: '04-93',
    name: both('共享单车乱停放', 'Shared bikes parked badly'),
    short_name: both('共享单车乱停放', 'Shared bikes'),
    group: 'parking',
  },
  {
    code: '03-01',
    name: both('非法小广告', 'Illegal leaflets'),
    short_name: both('非法小广告', 'Illegal leaflets'),
    group: 'leaflets',
  },
  {
    code: '05-21',
    name: both('路灯不亮', 'Street lamp out'),
    short_name: both('路灯不亮', 'Street lamp out'),
    group: 'damage',
  },
  {
    code: '05-33',
    name: both('道路破损', 'Damaged road'),
    short_name: both('道路破损', 'Damaged road'),
    group: 'damage',
  },
  {
    code: '06-02',
    name: both('楼道堆物', 'Cluttered lobby'),
    short_name: both('楼道堆物', 'Cluttered lobby'),
    group: 'lobby',
  },
  {
    code: '06-04',
    name: both('线缆垂落', 'Dangling cables'),
    short_name: both('线缆垂落', 'Dangling cables'),
    group: 'lobby',
  },
];

export const units = [
  ['u1', '区环卫中心·东片清运班', 'Sanitation Centre, east crew'],
  ['u2', '新民社区', 'Xinmin Community'],
  ['u3', '区城管局·二中队', 'Urban Management, squad 2'],
  ['u4', '区路灯所', 'Street Lighting Office'],
  ['u5', '春晖社区', 'Chunhui Community'],
  ['u6', '线缆权属单位', 'Cable owner'],
].map(([id, zh, en]) => ({
  id: id as string,
  code: (id as string).toUpperCase(),
  name: both(zh as string, en as string),
}));

const kPlaces = [
  '学府路中段3杆',
  '春晖路32号门前',
  '新民巷与公园路东北角',
  '东关小学北墙外',
  '区政务大厅东门',
  '公园里小区3号楼',
  '站前路北段',
  '学府路公交站',
  '康宁苑5号楼2单元',
  '新民巷18至46号',
  '枣园村东街',
  '振兴路农贸市场南口',
];
const kSources: Source[] = [
  'resident',
  'collector',
  'hotline',
  'collector',
  'resident',
  'inspection',
  'video',
];
const kStates: CaseState[] = [
  'reported',
  'handling',
  'handling',
  'dispatched',
  'handling',
  'rectified',
  'handling',
  'reported',
  'handling',
  'rectified',
];

export function actionsOf(state: CaseState): CaseAction[] {
  const table: Record<CaseState, CaseAction[]> = {
    reported: ['dispatch', 'reject', 'release'],
    dispatched: ['accept', 'return_to_desk', 'release'],
    handling: ['submit_rectification', 'return_to_desk', 'release'],
    rectified: ['pass_verification', 'fail_verification', 'release'],
    closed: ['release'],
    rejected: [],
  };
  return table[state];
}

function clockOf(due: number, now: number): ClockState {
  if (due < now) return 'overdue';
  return due - now < 70 * kMinute ? 'due_soon' : 'normal';
}

export interface MockCase {
  summary: CaseSummary;
  detail: Omit<CaseDetail, 'summary' | 'allowed_actions' | 'areas' | 'similar'>;
}

function timeline(
  state: CaseState,
  reported: number,
  unit: Localized,
  number: number,
): CaseDetail['timeline'] {
  const steps: [string, number, Localized, CaseState, string | null][] = [
    ['recorded', 0, both('居民', 'Resident'), 'reported', '墙角堆放生活垃圾和废弃纸箱约 2 方'],
    ['dispatched', 11, both('区指挥中心派遣岗', 'Dispatch desk'), 'dispatched', null],
    ['accepted', 24, unit, 'handling', null],
    ['rectified', 209, unit, 'rectified', '出动 3 人次、机械 1 辆次，垃圾已清运'],
  ];
  const last = { reported: 1, dispatched: 2, handling: 3, rectified: 4, closed: 4, rejected: 1 }[state];
  return steps.slice(0, last).map(([kind, minutes, actor_name, after, note], index) => {
    const at = new Date(reported + minutes * kMinute).toISOString();
    const photo_ids = kind === 'recorded' ? [`b${number}`] : kind === 'rectified' ? [`a${number}`] : [];
    return {
      seq: number * 10 + index,
      kind,
      occurred_at: at,
      recorded_at: at,
      actor_name,
      state: after,
      note,
      reason: null,
      unit_name: kind === 'dispatched' ? unit : null,
      photo_ids,
    };
  });
}

function makeCase(number: number, next: () => number, now: number): MockCase {
  const state = kStates[number % kStates.length] as CaseState;
  const of_class = classes[Math.floor(next() * classes.length)] ?? classes[0];
  if (!of_class) throw new Error('no classes');
  const { area_id, position } = somewhere(next);
  const reported = now - (30 + Math.floor(next() * 4000)) * kMinute;
  const due =
    now +
    Math.round(number < 5 ? -20 - next() * 500 : number < 12 ? 5 + next() * 60 : 90 + next() * 2600) *
      kMinute;
  const unit = state === 'reported' ? undefined : units[Math.floor(next() * units.length)];
  const areas = chain(area_id);
  const before = {
    id: `b${number}`,
    width: 1280,
    height: 720,
    taken_at: new Date(reported).toISOString(),
    position,
  };
  const after = {
    ...before,
    id: `a${number}`,
    taken_at: new Date(reported + 209 * kMinute).toISOString(),
    position: { lon: position.lon + 0.00003, lat: position.lat },
  };
  const day = new Date(reported);
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const summary: CaseSummary = {
    id: `c${number}`,
    number: `JW-${pad(day.getMonth() + 1)}${pad(day.getDate())}-${pad(number + 4, 3)}`,
    class_code: of_class.code,
    class_name: of_class.name,
    class_short_name: of_class.short_name,
    group: of_class.group,
    state,
    clock: clockOf(due, now),
    holder: unit ? { kind: 'unit', unit_id: unit.id, unit_name: unit.name } : { kind: 'desk' },
    area: areas.at(-1) as AreaRef,
    address: kPlaces[number % kPlaces.length],
    position,
    position_state: 'known',
    reported_at: new Date(reported).toISOString(),
    due_at: new Date(due).toISOString(),
    closed_at: null,
    source: kSources[number % kSources.length] as Source,
    released: number % 3 === 0,
    reopened_count: number % 17 === 0 ? 1 : 0,
    version: 1,
    thumbnail_id: `b${number}`,
    allowed_actions: actionsOf(state),
  };
  return {
    summary,
    detail: {
      condition_text: both('生活垃圾散落超过 1 平方米', 'Household waste over more than 1 m²'),
      closing_condition: both('垃圾清除，地面无残留、无污渍', 'Waste removed, ground clean'),
      photo_after_required: true,
      limit_text: both('4 工作小时', '4 working hours'),
      description: '墙角堆放生活垃圾和废弃纸箱约 2 方',
      contact_masked: '138****0000',
      accuracy_m: 8,
      responsible: {
        unit_name: both('新民社区', 'Xinmin Community'),
        post_name: both('网格长', 'Grid head'),
        reason: both('属地网格长', 'Head of this grid'),
      },
      handled_by: unit?.name ?? null,
      timeline: timeline(state, reported, unit?.name ?? both('', ''), number),
      before_photos: [before],
      after_photos: state === 'rectified' ? [after] : [],
      clock_explained: [
        {
          from: new Date(now - 260 * kMinute).toISOString(),
          to: new Date(now - 200 * kMinute).toISOString(),
          counted_seconds: 3480,
        },
        {
          from: new Date(now - 120 * kMinute).toISOString(),
          to: new Date(now - 9 * kMinute).toISOString(),
          counted_seconds: 6660,
        },
      ],
      satisfied: null,
      satisfaction_comment: null,
    },
  };
}

export function makeCases(count: number, now: number): MockCase[] {
  const next = random(2026);
  return Array.from({ length: count }, (_, number) => makeCase(number, next, now));
}

/** A drawn street corner; `after` is the same corner, clean. */
export function scene(photo_id: string): string {
  const clean = photo_id.startsWith('a');
  const bricks = Array.from(
    { length: 60 },
    (_, i) =>
      `<rect x="${(i % 10) * 130 + (Math.floor(i / 10) % 2) * 60 - 60}" y="${Math.floor(i / 10) * 68}" width="124" height="62" fill="${i % 3 ? '#b9a189' : '#ad9479'}"/>`,
  );
  const waste = clean
    ? ''
    : '<path d="M420 560q50-120 110-10q60-60 120 20l10 40H410z" fill="#3b3f45"/><path d="M330 610q40-90 100 0z" fill="#ddd5c4"/><rect x="640" y="570" width="90" height="26" transform="rotate(-14 640 570)" fill="#b5793a"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"><rect width="1280" height="720" fill="#a48d74"/>${bricks.join('')}<rect y="430" width="1280" height="170" fill="#c3c0b8"/><rect y="600" width="1280" height="120" fill="#66686c"/><path d="M520 270h140l-14 250H534z" fill="#3f7a55"/><path d="M720 270h140l-14 250H734z" fill="#5b6571"/>${waste}</svg>`;
}
