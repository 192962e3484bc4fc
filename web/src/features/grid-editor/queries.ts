import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, must, query } from '@/api/client';
import type { AreaShapes, Schemas } from '@/api/types';
import type { Bounds } from '@/map/types';
import type { Command, EditResult, Level } from './draft';

/** How soon another's step is noticed. */
const kWatch_ms = 4_000;

export type DraftShapes = AreaShapes & { truncated?: boolean };
export const kDraft = (draft_id: string) => ['draft', draft_id] as const;
export const areasKey = (draft_id: string) => [...kDraft(draft_id), 'areas'] as const;
export const shapesKey = (draft_id: string) => [...kDraft(draft_id), 'shapes'] as const;

export function useDrafts() {
  return query.useQuery('get', '/territory/drafts', {});
}

export function useEditions() {
  return query.useQuery('get', '/territory/editions', {});
}

/** Its name and, every few seconds, its version: another's step makes the page read again. */
export function useDraft(draft_id: string) {
  return useQuery({
    queryKey: ['draft-version', draft_id],
    refetchInterval: kWatch_ms,
    queryFn: async ({ signal }) =>
      must(await api.GET('/territory/drafts/{draft_id}', { params: { path: { draft_id } }, signal })),
  });
}

const kFresh = { staleTime: Number.POSITIVE_INFINITY } as const;

export function useDraftAreas(draft_id: string) {
  return useQuery({
    ...kFresh,
    queryKey: areasKey(draft_id),
    queryFn: async ({ signal }) =>
      must(await api.GET('/territory/drafts/{draft_id}/areas', { params: { path: { draft_id } }, signal })),
  });
}

const asked = async (draft_id: string, level: Level, bbox: string | undefined, signal: AbortSignal) => {
  const params = { path: { draft_id }, query: { ...level, bbox } };
  const answer = await api.GET('/territory/drafts/{draft_id}/shapes', { params, signal, parseAs: 'json' });
  return must(answer) as unknown as DraftShapes;
};

/** Outlines of a level: all of it, or, where that is too much for one answer, the part that is looked at. */
export function useDraftShapes(draft_id: string, level: Level | undefined, extent: Bounds | undefined) {
  const all = useQuery({
    ...kFresh,
    queryKey: [...shapesKey(draft_id), level, null],
    enabled: level !== undefined,
    queryFn: ({ signal }) => asked(draft_id, level as Level, undefined, signal),
  });
  const bbox = all.data?.truncated && extent ? extent.map((one) => one.toFixed(4)).join(',') : undefined;
  const part = useQuery({
    ...kFresh,
    queryKey: [...shapesKey(draft_id), level, bbox],
    enabled: level !== undefined && bbox !== undefined,
    queryFn: ({ signal }) => asked(draft_id, level as Level, bbox, signal),
    placeholderData: keepPreviousData,
  });
  return bbox ? (part.data ?? all.data) : all.data;
}

/** What the audit finds at a version; the earlier answer stands until the next is there. */
export function useFindings(draft_id: string, version: number | undefined) {
  return useQuery({
    ...kFresh,
    queryKey: ['draft-findings', draft_id, version],
    enabled: version !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(
        await api.GET('/territory/drafts/{draft_id}/findings', { params: { path: { draft_id } }, signal }),
      ),
  });
}

export function useHistory(draft_id: string, version: number | undefined) {
  return useQuery({
    ...kFresh,
    queryKey: ['draft-history', draft_id, version],
    enabled: version !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/territory/drafts/{draft_id}/edits', { params: { path: { draft_id } }, signal })),
  });
}

export async function sendCommand(
  draft_id: string,
  command: Command,
  reads: Schemas['AreaRead'][],
  preview: boolean,
  count_findings = false,
): Promise<EditResult> {
  const params = { path: { draft_id } };
  const body = {
    command,
    reads,
    preview: preview || undefined,
    count_findings: count_findings || undefined,
  };
  return must(await api.POST('/territory/drafts/{draft_id}/edits', { params, body }));
}

export async function takeBack(draft_id: string, which: 'undo' | 'redo'): Promise<EditResult> {
  const params = { path: { draft_id } };
  if (which === 'undo') return must(await api.POST('/territory/drafts/{draft_id}/undo', { params }));
  return must(await api.POST('/territory/drafts/{draft_id}/redo', { params }));
}

/** How the draft differs from the edition in force, and which open cases would change hands. */
export function useChanges(draft_id: string, edition_id: string | undefined, version: number) {
  return useQuery({
    queryKey: ['draft-changes', draft_id, edition_id, version],
    enabled: edition_id !== undefined,
    queryFn: async ({ signal }) => {
      const path = { edition_id: edition_id ?? '', other_id: draft_id };
      const answer = await api.GET('/territory/editions/{edition_id}/compare/{other_id}', {
        params: { path },
        signal,
      });
      return must(answer);
    },
  });
}

export const backdropKey = (draft_id: string) => ['draft-backdrop', draft_id] as const;

export function useBackdrop(draft_id: string) {
  return useQuery({
    queryKey: backdropKey(draft_id),
    retry: false,
    queryFn: async ({ signal }) => {
      // Without a picture the answer is 404; the list of drafts does not say which have one.
      const params = { path: { draft_id } };
      return api
        .GET('/territory/drafts/{draft_id}/backdrop', { params, signal })
        .then(must)
        .catch((error: { status?: number }) => {
          if (error.status === 404) return null;
          throw error;
        });
    },
  });
}
