import { useQuery } from '@tanstack/react-query';
import { api, must, query } from '@/api/client';
import type { AreaShapes } from '@/api/types';
import type { Bounds } from './types';

const kNever = Number.POSITIVE_INFINITY;

/** District settings: name, time zone, bounds. They do not change while a page is open. */
export function useDistrict() {
  return query.useQuery('get', '/public/district', {}, { staleTime: kNever });
}

/** The edition whose tiles are served, and its levels. Another edition may come into force while a page is open. */
export function useTileset() {
  return query.useQuery('get', '/tiles/grids', {}, { staleTime: 60_000 });
}

/** The box around one area, to fly to it. */
export function useAreaBounds(area_id: string | null | undefined): Bounds | undefined {
  const found = query.useQuery(
    'get',
    '/territory/find',
    { params: { query: { area_id: area_id ?? '' } } },
    { enabled: Boolean(area_id), staleTime: kNever },
  );
  return area_id ? districtBounds(found.data?.items[0]?.bounds) : undefined;
}

/** Shapes of one depth (0 district outline, 1 office, 2 village, 3 group). */
export function useAreaShapes(depth: number, enabled = true) {
  return useQuery({
    queryKey: ['areas', depth],
    staleTime: kNever,
    enabled,
    queryFn: async ({ signal }) => {
      const params = { query: { depth } };
      // The contract gives GeoJSON no schema; its shape is AreaShapes.
      return must(
        await api.GET('/public/areas', { params, signal, parseAs: 'json' }),
      ) as unknown as AreaShapes;
    },
  });
}

/** A box of four numbers; nothing for a district where nothing has been drawn yet. */
export function districtBounds(bounds: readonly number[] | null | undefined): Bounds | undefined {
  const [west, south, east, north] = bounds ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west, south, east, north];
}
