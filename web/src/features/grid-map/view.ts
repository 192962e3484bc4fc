import type { paths } from '@/api/schema';

type Figures = NonNullable<paths['/territory/figures']['get']['parameters']['query']>;

export const kMetrics = ['open', 'overdue', 'on_time'] as const;
export type Metric = (typeof kMetrics)[number];

/** What the map is about. It lives in the address, so a link shows the same. */
export interface View {
  metric: Metric;
  /** The level that is coloured and listed. */
  depth: number | undefined;
  days: '1' | '7' | '30' | undefined;
  group: string | undefined;
  /** The area looked into; the rest of the district fades. */
  area_id: string | undefined;
  /** The area whose card is open. */
  pick: string | undefined;
  /** Whether single cases are drawn. */
  cases: boolean;
}

const kDays = ['1', '7', '30'] as const;
const kDay_ms = 86_400_000;
const kHour_ms = 3_600_000;

/** Reads the address; what is unknown there is ignored rather than sent on. */
export function readView(params: URLSearchParams): View {
  const depth = Number.parseInt(params.get('depth') ?? '', 10);
  return {
    metric: kMetrics.find((one) => one === params.get('metric')) ?? 'open',
    depth: depth >= 0 && depth < 12 ? depth : undefined,
    days: kDays.find((one) => one === params.get('days')),
    group: params.get('group') || undefined,
    area_id: params.get('area_id') || undefined,
    pick: params.get('pick') || undefined,
    cases: params.get('cases') !== 'off',
  };
}

/** The address with a change applied; an empty value goes. */
export function changeView(
  params: URLSearchParams,
  change: Partial<Record<keyof View, string | undefined>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** From a whole hour on, so that the same page asks the same question. */
function reportedFrom(view: View, now: number): { reported_from?: string } {
  if (!view.days) return {};
  const from = Math.floor((now - Number(view.days) * kDay_ms) / kHour_ms) * kHour_ms;
  return { reported_from: new Date(from).toISOString() };
}

export function figuresQuery(view: View, depth: number, now: number): Figures {
  const { metric, area_id, group } = view;
  return {
    metric,
    depth,
    ...(area_id ? { area_id } : {}),
    ...(group ? { group: group as Figures['group'] } : {}),
    ...reportedFrom(view, now),
  };
}

/** The cases behind the colour: open ones, or the late ones among them. */
export function caseQuery(view: View, now: number): string {
  const query = new URLSearchParams(reportedFrom(view, now));
  if (view.metric === 'overdue') query.set('clock', 'overdue');
  if (view.area_id) query.set('area_id', view.area_id);
  if (view.group) query.set('group', view.group);
  return query.toString();
}

/** The same cases on the list page. */
export function caseListPath(view: View, area_id: string | undefined): string {
  const query = new URLSearchParams();
  if (view.metric === 'overdue') query.set('clock', 'overdue');
  if (area_id) query.set('area_id', area_id);
  if (view.group) query.set('group', view.group);
  if (view.days) query.set('days', view.days);
  const text = query.toString();
  return text ? `/cases?${text}` : '/cases';
}
