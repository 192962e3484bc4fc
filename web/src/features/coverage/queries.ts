import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api, kBaseUrl, must, query } from '@/api/client';
import { useAreaShapes } from '@/map/queries';
import { useCan } from '@/shared/session';
import { depthsOf, type TreeArea } from './places';
import { type Gap, gapQuery, type View } from './view';

const kPage = 500;
const kMostPages = 10;
const kHistory_days = 365;

/** Everything under 'coverage' is read again after a mending. */
const keys = {
  all: ['coverage'] as const,
  summary: (area_id: string | undefined) => ['coverage', 'summary', area_id] as const,
  gaps: (asked: object) => ['coverage', 'gaps', asked] as const,
  gap: (gap_id: string) => ['coverage', 'gap', gap_id] as const,
};

export function useCoverage(area_id: string | undefined) {
  return useQuery({
    queryKey: keys.summary(area_id),
    queryFn: async ({ signal }) =>
      must(await api.GET('/coverage', { params: { query: area_id ? { area_id } : {} }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** All gaps of the view, so that map, numbers and list are the same; the rest follows the first page by itself. */
export function useGaps(view: View, enabled = true) {
  const asked = gapQuery(view);
  const list = useInfiniteQuery({
    queryKey: keys.gaps(asked),
    enabled,
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const params = { query: { ...asked, limit: kPage, ...(pageParam ? { cursor: pageParam } : {}) } };
      return must(await api.GET('/coverage/gaps', { params, signal }));
    },
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const read = list.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && read < kMostPages) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, read]);
  const items = useMemo<Gap[]>(() => (list.data?.pages ?? []).flatMap((page) => page.items), [list.data]);
  return { list, items, total: list.data?.pages[0]?.total ?? items.length };
}

export function useGap(gap_id: string | undefined) {
  return useQuery({
    queryKey: keys.gap(gap_id ?? ''),
    enabled: Boolean(gap_id),
    queryFn: async ({ signal }) =>
      must(await api.GET('/coverage/gaps/{gap_id}', { params: { path: { gap_id: gap_id ?? '' } }, signal })),
  });
}

export function useHistory(enabled: boolean) {
  return useQuery({
    queryKey: ['coverage', 'history'],
    enabled,
    queryFn: async ({ signal }) =>
      must(await api.GET('/coverage/history', { params: { query: { days: kHistory_days } }, signal })).items,
  });
}

/** Figures, list and register are read again; the promise holds until they are. */
export function useRefresh() {
  const cache = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: keys.all }),
        cache.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/duty/') }),
      ]),
    [cache],
  );
}

export const useUnits = (enabled = true) =>
  query.useQuery('get', '/units', {}, { enabled, staleTime: 60_000 });

export const useDutySetup = () => query.useQuery('get', '/duty/setup', {}, { staleTime: 60_000 });

export function useTree(): ReadonlyMap<string, TreeArea> {
  const allowed = useCan('territory_read');
  const { data } = query.useQuery('get', '/territory/tree', {}, { enabled: allowed, staleTime: 60_000 });
  return useMemo(() => new Map((data?.areas ?? []).map((area) => [area.id, area])), [data]);
}

/** Shapes of the areas in which gaps lie, by area id: only of the levels that are needed. */
export function useGapShapes(gaps: readonly Gap[], tree: ReadonlyMap<string, TreeArea>) {
  const depths = useMemo(() => depthsOf(gaps, tree), [gaps, tree]);
  const district = useAreaShapes(0, depths.has(0)).data;
  const offices = useAreaShapes(1, depths.has(1)).data;
  const villages = useAreaShapes(2, depths.has(2)).data;
  const groups = useAreaShapes(3, depths.has(3)).data;
  return useMemo(() => {
    const all = [district, offices, villages, groups].flatMap((one) => one?.features ?? []);
    return new Map(all.map((feature) => [feature.properties.id, feature]));
  }, [district, offices, villages, groups]);
}

/** Address of the report of exactly what the list shows. */
export function reportUrl(view: View): string {
  const { acknowledged, ...rest } = gapQuery(view);
  const asked = Object.entries(acknowledged ? { ...rest, acknowledged } : rest);
  return `${kBaseUrl}/coverage/sheet?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
}
