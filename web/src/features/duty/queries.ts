import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, must, query } from '@/api/client';
import type { paths } from '@/api/schema';

type Asked<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;
export type AssignmentQuery = Asked<'/duty/assignments'>;
export type PeopleQuery = Asked<'/duty/people'>;
export type SitesQuery = Asked<'/duty/sites'>;

/** Everything under 'duty' is read again after any change of a duty. */
export const kDuty = ['duty'] as const;
const kMinute = 60_000;

interface Page<Item> {
  items: Item[];
  total: number;
  next_cursor?: string | null;
}

/** A list in pages; the rows of all pages read so far, and how many there are. */
function usePages<Item>(
  key: readonly unknown[],
  read: (cursor: { cursor?: string }, signal: AbortSignal) => Promise<Page<Item>>,
) {
  const asked = useInfiniteQuery({
    queryKey: [...kDuty, ...key],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => read(pageParam ? { cursor: pageParam } : {}, signal),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = (asked.data?.pages ?? []).flatMap((page) => page.items);
  return { asked, items, total: asked.data?.pages[0]?.total };
}

export const useAssignments = (q: AssignmentQuery) =>
  usePages(['assignments', q], async (cursor, signal) =>
    must(await api.GET('/duty/assignments', { params: { query: { ...q, ...cursor } }, signal })),
  );

export const usePeople = (q: PeopleQuery) =>
  usePages(['people', q], async (cursor, signal) =>
    must(await api.GET('/duty/people', { params: { query: { ...q, ...cursor } }, signal })),
  );

export const useWorkloads = (q: PeopleQuery) =>
  usePages(['workloads', q], async (cursor, signal) =>
    must(await api.GET('/duty/workloads', { params: { query: { ...q, ...cursor } }, signal })),
  );

export const useSites = (q: SitesQuery) =>
  usePages(['sites', q], async (cursor, signal) =>
    must(await api.GET('/duty/sites', { params: { query: { ...q, ...cursor } }, signal })),
  );

/** One page of choices for a field that looks a person up by name, code or unit. */
export function usePersonChoices(q: string, enabled: boolean) {
  return useQuery({
    queryKey: [...kDuty, 'people', 'choices', q],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/duty/people', { params: { query: q ? { q } : {} }, signal })).items,
  });
}

export function useSiteChoices(q: string, enabled: boolean) {
  return useQuery({
    queryKey: [...kDuty, 'sites', 'choices', q],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/duty/sites', { params: { query: q ? { q } : {} }, signal })).items,
  });
}

export function useAssignment(assignment_id: string | undefined) {
  return useQuery({
    queryKey: [...kDuty, 'assignment', assignment_id],
    enabled: Boolean(assignment_id),
    queryFn: async ({ signal }) => {
      const params = { path: { assignment_id: assignment_id ?? '' } };
      return must(await api.GET('/duty/assignments/{assignment_id}', { params, signal }));
    },
  });
}

export function usePerson(person_id: string | undefined) {
  return useQuery({
    queryKey: [...kDuty, 'person', person_id],
    enabled: Boolean(person_id),
    queryFn: async ({ signal }) => {
      const params = { path: { person_id: person_id ?? '' } };
      return must(await api.GET('/duty/people/{person_id}', { params, signal }));
    },
  });
}

export function useAbsences(person_id: string) {
  return useQuery({
    queryKey: [...kDuty, 'absences', person_id],
    queryFn: async ({ signal }) =>
      must(await api.GET('/duty/absences', { params: { query: { person_id } }, signal })).items,
  });
}

export function usePairings(q: Asked<'/duty/pairings'>) {
  return useQuery({
    queryKey: [...kDuty, 'pairings', q],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => must(await api.GET('/duty/pairings', { params: { query: q }, signal })),
  });
}

export function useHandoverPreview(person_id: string, day: string) {
  return useQuery({
    queryKey: [...kDuty, 'handover', person_id, day],
    enabled: Boolean(person_id && day),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/duty/handovers/preview', { params: { query: { person_id, day } }, signal })),
  });
}

export function useAnswers(q: Asked<'/duty/answers'>, enabled: boolean) {
  return useQuery({
    queryKey: [...kDuty, 'answers', q],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => must(await api.GET('/duty/answers', { params: { query: q }, signal })),
  });
}

export function useRulings(q: Asked<'/duty/rulings'>) {
  return useQuery({
    queryKey: [...kDuty, 'rulings', q],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/duty/rulings', { params: { query: q }, signal })).items,
  });
}

export function useSetup() {
  return useQuery({
    queryKey: [...kDuty, 'setup'],
    staleTime: kMinute,
    queryFn: async ({ signal }) => must(await api.GET('/duty/setup', { signal })),
  });
}

export const useTree = (enabled = true) =>
  query.useQuery('get', '/territory/tree', {}, { enabled, staleTime: kMinute });
export const useUnits = () => query.useQuery('get', '/units', {}, { staleTime: kMinute });
export const useClasses = (enabled = true) =>
  query.useQuery('get', '/classes', {}, { enabled, staleTime: 5 * kMinute });
