import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, must, query } from '@/api/client';
import { figuresQuery, type View } from './view';

/** Under 'cases', so that a change of any case reads them again. */
export function useAreaValues(view: View, depth: number | undefined) {
  const { pick: _pick, cases: _cases, ...asked } = view;
  return useQuery({
    queryKey: ['cases', 'area-values', { ...asked, depth }],
    enabled: depth !== undefined,
    queryFn: async ({ signal }) =>
      must(
        await api.GET('/territory/figures', {
          params: { query: figuresQuery(view, depth ?? 0, Date.now()) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useTree() {
  return query.useQuery('get', '/territory/tree', {}, { staleTime: 60_000 });
}

export function useAreaCard(area_id: string) {
  return query.useQuery('get', '/territory/areas/{area_id}', { params: { path: { area_id } } });
}

/** Areas by part of their name or code. */
export function useFoundAreas(q: string) {
  return query.useQuery(
    'get',
    '/territory/find',
    { params: { query: { q } } },
    { enabled: q.length > 0, staleTime: 60_000, placeholderData: keepPreviousData },
  );
}
