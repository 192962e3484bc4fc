import type { paths } from '@/api/schema';

type Query = NonNullable<paths['/cases']['get']['parameters']['query']>;

/** What the list, the map and the numbers are about. It lives in the address, so a link shows the same. */
export interface Filters {
  state?: string;
  clock?: 'overdue' | 'due_soon' | 'due_today';
  area_id?: string;
  group?: string;
  class_code?: string;
  unit_id?: string;
  source?: string;
  q?: string;
  bbox?: string;
  days?: '1' | '7' | '30';
  mine?: 'true';
  sort?: '-reported_at';
}

const kNames = [
  'state',
  'clock',
  'area_id',
  'group',
  'class_code',
  'unit_id',
  'source',
  'q',
  'bbox',
  'days',
  'mine',
  'sort',
] as const;
const kAllowed: Partial<Record<keyof Filters, readonly string[]>> = {
  clock: ['overdue', 'due_soon', 'due_today'],
  days: ['1', '7', '30'],
  mine: ['true'],
  sort: ['-reported_at'],
};
const kDay_ms = 86_400_000;
const kHour_ms = 3_600_000;

/** Reads the address; unknown names and values are ignored rather than sent on. */
export function readFilters(params: URLSearchParams): Filters {
  const filters: Record<string, string> = {};
  for (const name of kNames) {
    const value = params.get(name)?.trim();
    if (!value || (kAllowed[name] && !kAllowed[name].includes(value))) continue;
    filters[name] = value;
  }
  return filters as Filters;
}

/** The address with a change applied. `undefined` removes; what is not a filter (the open case) stays. */
export function changeFilters(params: URLSearchParams, change: Partial<Filters>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The query of the API. The period starts on a whole hour so that the same page asks the same question. */
export function toQuery(filters: Filters, now: number): Query {
  const { days, mine, sort: _sort, ...rest } = filters;
  const from = days ? Math.floor((now - Number(days) * kDay_ms) / kHour_ms) * kHour_ms : undefined;
  return {
    ...rest,
    ...(mine ? { mine: true } : {}),
    ...(from ? { reported_from: new Date(from).toISOString() } : {}),
  } as Query;
}

export const kTabs = ['open', 'due_today', 'overdue', 'to_verify', 'at_desk', 'all'] as const;
export type Tab = (typeof kTabs)[number];

const kTabFilters: Record<Tab, Pick<Filters, 'state' | 'clock'>> = {
  open: {},
  due_today: { clock: 'due_today' },
  overdue: { clock: 'overdue' },
  to_verify: { state: 'rectified' },
  at_desk: { state: 'reported' },
  all: { state: 'all' },
};

export const tabFilters = (tab: Tab): Partial<Filters> => ({
  state: undefined,
  clock: undefined,
  ...kTabFilters[tab],
});

/** The tab the filters stand for; undefined when state and clock were combined by hand. */
export function tabOf({ state, clock }: Filters): Tab | undefined {
  const normal = state === 'open' ? undefined : state;
  return kTabs.find((tab) => kTabFilters[tab].state === normal && kTabFilters[tab].clock === clock);
}

/** The filters without the tab: what the numbers of all tabs are counted over. */
export function withoutTab(filters: Filters): Filters {
  const { state: _state, clock: _clock, ...rest } = filters;
  return rest;
}

/** True when something besides tab, area and order narrows the list. */
export function isNarrowed(filters: Filters): boolean {
  const { state: _s, clock: _c, area_id: _a, sort: _o, ...rest } = filters;
  return Object.keys(rest).length > 0;
}

export const kClear: Partial<Filters> = Object.fromEntries(
  kNames.filter((name) => name !== 'sort' && name !== 'area_id').map((name) => [name, undefined]),
);
