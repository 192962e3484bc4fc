import { query } from '@/api/client';

export function useFigures() {
  return query.useQuery('get', '/public/figures', {}, { staleTime: 60_000 });
}

/** The newest released cases, for the map and its list. */
export function usePublicCases() {
  return query.useQuery('get', '/public/cases', { params: { query: { limit: 200 } } }, { staleTime: 60_000 });
}

/** Closed cases with a pair of photos. */
export function useRecentClosed(limit: number) {
  return query.useQuery(
    'get',
    '/public/cases',
    { params: { query: { state: 'closed', with_photos: true, limit } } },
    { staleTime: 60_000 },
  );
}
