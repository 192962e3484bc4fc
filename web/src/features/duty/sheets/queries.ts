import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, kBaseUrl, must } from '@/api/client';
import { kDuty } from '../queries';

export type Sheet = 'people' | 'assignments' | 'pairings' | 'units' | 'sites';
export const kXlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What the server takes at most. */
export const kMost_bytes = 1024 * 1024;

export const templateUrl = (sheet: Sheet) => `${kBaseUrl}/duty/sheets/${sheet}/template`;
export const exportUrl = (sheet: Sheet, all: boolean) =>
  `${kBaseUrl}/duty/sheets/${sheet}${all ? '?all=true' : ''}`;

/** The file as it is. The contract types a binary body as text. */
function sent(sheet: Sheet, file: Blob) {
  return {
    params: { path: { sheet } },
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'Content-Type': kXlsx },
  };
}

export const usePreviewSheet = (sheet: Sheet) =>
  useMutation({
    mutationFn: async (file: Blob) => must(await api.POST('/duty/sheets/{sheet}/preview', sent(sheet, file))),
  });

export function useImportSheet(sheet: Sheet) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (file: Blob) => must(await api.POST('/duty/sheets/{sheet}', sent(sheet, file))),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: kDuty });
      if (sheet === 'units') void cache.invalidateQueries({ queryKey: ['get', '/units'] });
    },
  });
}
