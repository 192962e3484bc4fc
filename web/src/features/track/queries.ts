import { useQueryClient } from '@tanstack/react-query';
import { idempotent, query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { db } from '@/offline/db';
import { useLive } from '@/offline/use-live';

export type TrackedReport = Schemas['TrackedReport'];
const kCodesKey = 'public.codes';

const where = (tracking_code: string) => ({ params: { path: { tracking_code } } });

export function useReport(tracking_code: string, enabled: boolean) {
  return query.useQuery('get', '/reports/{tracking_code}', where(tracking_code), {
    enabled,
    refetchInterval: 60_000,
  });
}

/** Puts the answer of a change straight into what the page shows. */
function useKeep(tracking_code: string) {
  const cache = useQueryClient();
  const { queryKey } = query.queryOptions('get', '/reports/{tracking_code}', where(tracking_code));
  return (report: TrackedReport) => cache.setQueryData(queryKey, report);
}

export function useRate(tracking_code: string) {
  const keep = useKeep(tracking_code);
  const rate = query.useMutation('post', '/reports/{tracking_code}/satisfaction', { onSuccess: keep });
  return {
    ...rate,
    send: (body: Schemas['RateReport']) =>
      rate.mutate({ ...where(tracking_code), headers: idempotent(), body }),
  };
}

export function useReopen(tracking_code: string, onDone: () => void) {
  const keep = useKeep(tracking_code);
  const reopen = query.useMutation('post', '/reports/{tracking_code}/reopening', {
    onSuccess: (report) => {
      keep(report);
      onDone();
    },
  });
  return {
    ...reopen,
    send: (reason: string) =>
      reopen.mutate({ ...where(tracking_code), headers: idempotent(), body: { reason } }),
  };
}

/** Codes of the reports sent from this device, newest first. */
export function useOwnCodes(): string[] {
  return useLive(async () => ((await db.drafts.get(kCodesKey))?.value ?? []) as string[]) ?? [];
}

export const forgetOwnCodes = () => db.drafts.delete(kCodesKey);
