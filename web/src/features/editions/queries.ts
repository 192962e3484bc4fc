import { useQueries } from '@tanstack/react-query';
import { api, must, query } from '@/api/client';
import type { AreaShapes } from '@/api/types';
import type { Level, Pair } from './compare';

export function useEditions() {
  return query.useQuery('get', '/territory/editions', {});
}

export function useDrafts(enabled: boolean) {
  return query.useQuery('get', '/territory/drafts', {}, { enabled });
}

export function useComparison({ before, after }: Pair, enabled: boolean) {
  return query.useQuery(
    'get',
    '/territory/editions/{edition_id}/compare/{other_id}',
    { params: { path: { edition_id: before, other_id: after } } },
    { enabled: enabled && before !== '' && after !== '' && before !== after },
  );
}

const kMostLevels = 6;

/** Outlines of the levels where ground moved, of an edition or, after, of a draft. */
export function useShapes(id: string, is_draft: boolean, levels: readonly Level[]): AreaShapes['features'] {
  const asked = useQueries({
    queries: levels.slice(0, kMostLevels).map((level) => ({
      queryKey: ['edition-shapes', id, level],
      staleTime: 60_000,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const given = { signal, parseAs: 'json' } as const;
        const answer = is_draft
          ? await api.GET('/territory/drafts/{draft_id}/shapes', {
              params: { path: { draft_id: id }, query: level },
              ...given,
            })
          : await api.GET('/territory/editions/{edition_id}/shapes', {
              params: { path: { edition_id: id }, query: level },
              ...given,
            });
        return must(answer) as unknown as AreaShapes;
      },
    })),
  });
  return asked.flatMap(({ data }) => data?.features ?? []);
}
