import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, kBaseUrl, must, query } from '@/api/client';
import { type Filters, toQuery, withoutTab } from './filters';
import { heldDispatches } from './held';

const kPage = 50;

/** Everything under 'cases' is read again when the event stream tells of a change. */
export const caseKeys = {
  all: ['cases'] as const,
  lists: ['cases', 'list'] as const,
  list: (filters: Filters) => ['cases', 'list', filters] as const,
  detail: (case_id: string) => ['cases', 'detail', case_id] as const,
};

export function useCaseList(filters: Filters) {
  const list = useInfiniteQuery({
    queryKey: caseKeys.list(filters),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const question = {
        ...toQuery(filters, Date.now()),
        sort: filters.sort ?? 'due',
        limit: kPage,
      } as const;
      const params = { query: pageParam ? { ...question, cursor: pageParam } : question };
      return must(await api.GET('/cases', { params, signal }));
    },
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(
    () =>
      (list.data?.pages ?? [])
        .flatMap((page) => page.items)
        .map((one) => ({ ...one, ...heldDispatches.shown(one.id) })),
    [list.data],
  );
  return { list, items, total: list.data?.pages[0]?.total ?? items.length };
}

/** Numbers for all tabs at once: the filters without the tab. */
export const useCaseFigures = (filters: Filters) => useFigures(withoutTab(filters), true);

/** Numbers of exactly the filters, tab included. */
export function useFigures(base: Filters, enabled: boolean) {
  return useQuery({
    enabled,
    queryKey: ['cases', 'figures', base],
    queryFn: async ({ signal }) =>
      must(await api.GET('/cases/figures', { params: { query: toQuery(base, Date.now()) }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** When the cases on the map were last known to have changed: with it their tiles are asked for again. */
export function useCaseVersion(filters: Filters): number {
  const { data } = useQuery({
    queryKey: ['cases', 'tiles', filters],
    queryFn: () => Date.now(),
    placeholderData: keepPreviousData,
  });
  return data ?? 0;
}

export function useCase(case_id: string | undefined) {
  return useQuery({
    queryKey: caseKeys.detail(case_id ?? ''),
    enabled: Boolean(case_id),
    queryFn: async ({ signal }) =>
      must(await api.GET('/cases/{case_id}', { params: { path: { case_id: case_id ?? '' } }, signal })),
  });
}

export function useSuggestions(case_id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['cases', 'suggestions', case_id],
    enabled,
    queryFn: async ({ signal }) =>
      must(await api.GET('/cases/{case_id}/suggestions', { params: { path: { case_id } }, signal })).items,
  });
}

export function useUnits(enabled = true) {
  return query.useQuery('get', '/units', {}, { enabled, staleTime: 60_000 });
}

/** Address of the CSV of exactly what the list shows. */
export function exportUrl(filters: Filters): string {
  const question = Object.entries(toQuery(filters, Date.now())).map(([name, value]) => [name, String(value)]);
  return `${kBaseUrl}/cases/export.csv?${new URLSearchParams(question)}`;
}
