import { useQuery } from '@tanstack/react-query';
import { api, must, query } from '@/api/client';
import { sendBytes } from '@/api/send-bytes';
import type { Schemas } from '@/api/types';
import type { ImportReport, SheetReport, TerritoryFile, Wizard } from './wizard';
import { mappingBody } from './wizard';

const kXlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const sendFile = (file: File, coordinates: string, onProgress: (part: number) => void) =>
  sendBytes<TerritoryFile>('/territory/imports', file, {
    query: { name: file.name, coordinates },
    onProgress,
  });

export const dropFile = (import_id: string) =>
  api.DELETE('/territory/imports/{import_id}', { params: { path: { import_id } } });

export const dropDraft = (draft_id: string) =>
  api.DELETE('/territory/drafts/{draft_id}', { params: { path: { draft_id } } });

export const startDraft = async (name: string) =>
  must(await api.POST('/territory/drafts', { body: { name } }));

/** A file that was sent before, after a reload of the page. */
export function useKeptFile(import_id: string | null) {
  return useQuery({
    queryKey: ['territory-file', import_id],
    enabled: import_id !== null,
    retry: false,
    queryFn: async ({ signal }) => {
      const params = { path: { import_id: import_id ?? '' } };
      return must(await api.GET('/territory/imports/{import_id}', { params, signal }));
    },
  });
}

export function useDrafts() {
  return query.useQuery('get', '/territory/drafts', {});
}

export function useTree() {
  return query.useQuery('get', '/territory/tree', {}, { staleTime: 60_000 });
}

export async function checkFile(wizard: Wizard, levels: number): Promise<ImportReport> {
  const path = { import_id: wizard.file?.id ?? '' };
  const body = { mapping: mappingBody(wizard.mapping, levels), draft_id: wizard.base || undefined };
  return must(await api.POST('/territory/imports/{import_id}/check', { params: { path }, body }));
}

export async function takeFile(wizard: Wizard, levels: number, draft_id: string): Promise<ImportReport> {
  const path = { import_id: wizard.file?.id ?? '' };
  const body = { mapping: mappingBody(wizard.mapping, levels), draft_id };
  return must(await api.POST('/territory/imports/{import_id}/draft', { params: { path }, body }));
}

export async function publishFile(
  wizard: Wizard,
  levels: number,
  edition: { name: string; effective_from: string | undefined },
): Promise<ImportReport> {
  const path = { import_id: wizard.file?.id ?? '' };
  const body = { mapping: mappingBody(wizard.mapping, levels), ...edition };
  return must(await api.POST('/territory/imports/{import_id}/edition', { params: { path }, body }));
}

export const sendSheet = (wizard: Wizard, draft_id: string, preview: boolean) =>
  sendBytes<SheetReport>('/territory/sheets', wizard.sheet ?? new Blob(), {
    type: kXlsx,
    query: {
      draft_id,
      parent_id: wizard.parent_id,
      preview: preview || undefined,
      skip_faulty: wizard.skip_faulty || undefined,
    },
  });

export async function publishDraft(draft_id: string, body: Schemas['PublishDraft']) {
  const params = { path: { draft_id } };
  return must(await api.POST('/territory/drafts/{draft_id}/publication', { params, body }));
}
