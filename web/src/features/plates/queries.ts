import { keepPreviousData } from '@tanstack/react-query';
import { kBaseUrl, query } from '@/api/client';

export const kPlatePage = 50;

export function usePlates(area_id: string | undefined, offset: number) {
  return query.useQuery(
    'get',
    '/territory/plates',
    { params: { query: { area_id: area_id ?? '', offset, limit: kPlatePage } } },
    { enabled: Boolean(area_id), placeholderData: keepPreviousData },
  );
}

/** The picture of the code; the server makes it, so no library for it is loaded. */
export const codeUrl = (area_id: string, site: string) =>
  `${kBaseUrl}/territory/areas/${encodeURIComponent(area_id)}/code.svg?${new URLSearchParams({ site })}`;
