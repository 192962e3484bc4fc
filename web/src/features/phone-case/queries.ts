import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, must } from '@/api/client';
import type { CaseDetail } from '@/api/types';
import { type Kept, readThrough } from '@/offline/cached';
import { db, type OutboxAction } from '@/offline/db';
import { kDeviceOnly } from '@/offline/network-mode';
import { outbox, useSession } from '@/offline/session';
import { useFormat } from '@/shared/format';

export function useCase(case_id: string) {
  const cache = useQueryClient();
  const queryKey = ['case', case_id];
  useEffect(
    () =>
      outbox.onSent((item, detail) => {
        if (item.case_id !== case_id) return;
        cache.setQueryData<Kept<CaseDetail>>(['case', case_id], { value: detail, saved_at: null });
        void db.cache.put({ key: `case.${case_id}`, value: detail, saved_at: Date.now() });
      }),
    [cache, case_id],
  );
  return useQuery<Kept<CaseDetail>>({
    queryKey,
    networkMode: kDeviceOnly,
    queryFn: () =>
      readThrough(`case.${case_id}`, async () =>
        must(await api.GET('/cases/{case_id}', { params: { path: { case_id } } })),
      ),
  });
}

const kVerbs = {
  accept: 'acceptance',
  return_to_desk: 'return',
  submit_rectification: 'rectification',
  verify: 'verification',
} as const satisfies Partial<Record<OutboxAction, string>>;

/** Puts an action on a case into the outbox; it answers at once and is sent in its turn. */
export function useAct(detail: CaseDetail) {
  const { account } = useSession();
  const format = useFormat();
  const { summary } = detail;
  return (action: keyof typeof kVerbs, body: Record<string, unknown>, photo_ids: string[] = []) =>
    outbox.add({
      account_id: account.id,
      action,
      path: `/cases/${encodeURIComponent(summary.id)}/${kVerbs[action]}`,
      case_id: summary.id,
      title: format.localized(summary.class_name),
      detail: summary.address ?? format.localized(summary.area?.name),
      body: { ...body, version: summary.version },
      photos: photo_ids.length || action === 'submit_rectification' ? { photo_upload_ids: photo_ids } : {},
    });
}
