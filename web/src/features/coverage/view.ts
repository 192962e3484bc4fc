import type { paths } from '@/api/schema';
import type { Schemas } from '@/api/types';

export type Gap = Schemas['CoverageGap'];
export type GapQuery = NonNullable<paths['/coverage/gaps']['get']['parameters']['query']>;

export const kGroups = ['ground', 'people', 'classes'] as const satisfies readonly Schemas['GapGroup'][];
export const kRowsPerPage = 10;
/** As the owner in the address: gaps that are the district's own, no unit's. */
export const kDistrict = 'district';
const kName = /^[a-z_]+$/;
const kId = /^[0-9A-Za-z-]+$/;

/** What the page is about. It lives in the address, so a link shows the same. */
export interface View {
  group: Schemas['GapGroup'] | undefined;
  kind: Schemas['GapKind'] | undefined;
  area_id: string | undefined;
  owner_unit_id: string | undefined;
  /** The accepted ones instead of the others. */
  acknowledged: boolean;
  page: number;
  /** Every row in one list. */
  all: boolean;
  /** The gap that is open beside the map. */
  gap: string | undefined;
}

export type Change = Partial<
  Record<
    'group' | 'kind' | 'area_id' | 'owner_unit_id' | 'acknowledged' | 'page' | 'rows' | 'gap',
    string | undefined
  >
>;

const matching = (params: URLSearchParams, name: string, pattern: RegExp) => {
  const value = params.get(name) ?? '';
  return pattern.test(value) ? value : undefined;
};

/** Reads the address; what is unknown there is ignored rather than sent on. */
export function readView(params: URLSearchParams): View {
  const page = Number.parseInt(params.get('page') ?? '', 10);
  return {
    group: kGroups.find((one) => one === params.get('group')),
    kind: matching(params, 'kind', kName) as View['kind'],
    area_id: matching(params, 'area_id', kId),
    owner_unit_id: matching(params, 'owner_unit_id', kId),
    acknowledged: params.get('acknowledged') === 'true',
    page: page > 1 ? page : 1,
    all: params.get('rows') === 'all',
    gap: matching(params, 'gap', kId),
  };
}

/** The address with a change applied; an empty value goes. Another filter starts on the first page. */
export function changeView(params: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(params);
  const filters = Object.keys(change).some((name) => !['page', 'rows', 'gap'].includes(name));
  if (filters) for (const name of ['page', 'gap']) next.delete(name);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

/** The question to the server: the same for list, map and report. */
export function gapQuery(view: View): GapQuery {
  const { group, kind, area_id, owner_unit_id, acknowledged } = view;
  return {
    acknowledged,
    ...(group ? { group } : {}),
    ...(kind ? { kind } : {}),
    ...(area_id ? { area_id } : {}),
    ...(owner_unit_id === kDistrict ? { owner_district: true } : owner_unit_id ? { owner_unit_id } : {}),
  };
}

export const isNarrowed = (view: View) => Boolean(view.group || view.kind || view.owner_unit_id);

/** The rows of the page shown; the number of a gap is its place in the whole list, as on the map. */
export function rowsOf(items: readonly Gap[], view: View): { gap: Gap; number: number }[] {
  const numbered = items.map((gap, index) => ({ gap, number: index + 1 }));
  if (view.all) return numbered;
  const page = Math.min(view.page, pagesOf(items.length));
  return numbered.slice((page - 1) * kRowsPerPage, page * kRowsPerPage);
}

export const pagesOf = (count: number) => Math.max(1, Math.ceil(count / kRowsPerPage));
export const pageOf = (index: number) => Math.floor(index / kRowsPerPage) + 1;
