import type { AssignmentQuery, PeopleQuery, SitesQuery } from './queries';

export const kViews = ['assignments', 'sites', 'workload'] as const;
export type View = (typeof kViews)[number];
export const kStandings = ['in_force', 'expiring', 'future', 'ended', 'all'] as const;
export type Standing = (typeof kStandings)[number];
export const kExpiring_days = 30;

/** What the register is about. It lives in the address, so a link shows the same; `area_id` is the desk's own. */
export interface RegisterFilters {
  view: View;
  standing: Standing;
  q?: string;
  area_id?: string;
  duty?: string;
  person_id?: string;
  unit_id?: string;
  type?: string;
  without_chief?: boolean;
}

const kPresence = ['at_work', 'absent', 'left'] as const;
export type Presence = (typeof kPresence)[number];

export interface PeopleFilters {
  q?: string;
  area_id?: string;
  unit_id?: string;
  duty?: string;
  presence?: Presence;
}

const one = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((word) => word === value);

/** An id is digits; anything else in the address is ignored rather than sent on. */
const id = (value: string | null) => (value && /^\d{1,20}$/.test(value) ? value : undefined);
const text = (value: string | null) => value?.trim().slice(0, 60) || undefined;

export function readRegister(params: URLSearchParams): RegisterFilters {
  return {
    view: one(kViews, params.get('view')) ?? 'assignments',
    standing: one(kStandings, params.get('standing')) ?? 'in_force',
    q: text(params.get('q')),
    area_id: id(params.get('area_id')),
    duty: text(params.get('duty')),
    person_id: id(params.get('person_id')),
    unit_id: id(params.get('unit_id')),
    type: text(params.get('type')),
    without_chief: params.get('without_chief') === 'true' || undefined,
  };
}

export function readPeople(params: URLSearchParams): PeopleFilters {
  return {
    q: text(params.get('q')),
    area_id: id(params.get('area_id')),
    unit_id: id(params.get('unit_id')),
    duty: text(params.get('duty')),
    presence: one(kPresence, params.get('presence')),
  };
}

/** The address with a change applied; `undefined` removes, what is not named stays. */
export function changed(
  params: URLSearchParams,
  change: Record<string, string | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** Without the parts that are not there, so that the same page asks the same question. */
function present<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}

export function assignmentQuery({ standing, ...filters }: RegisterFilters): AssignmentQuery {
  const { q, area_id, duty, person_id, unit_id } = filters;
  return present({
    q,
    area_id,
    duty,
    person_id,
    unit_id,
    ...(standing === 'expiring' ? { expiring_days: kExpiring_days } : { standing }),
  });
}

export function siteQuery({ q, area_id, type, without_chief }: RegisterFilters): SitesQuery {
  return present({ q, area_id, type, without_chief });
}

export function workloadQuery({ q, area_id, duty, unit_id }: RegisterFilters): PeopleQuery {
  return present({ q, area_id, duty, unit_id });
}

export function peopleQuery({ q, area_id, unit_id, duty, presence }: PeopleFilters): PeopleQuery {
  return present({
    q,
    area_id,
    unit_id,
    duty,
    absent: presence === 'absent' ? true : presence === 'at_work' ? false : undefined,
    left: presence === 'left' ? true : undefined,
  });
}
