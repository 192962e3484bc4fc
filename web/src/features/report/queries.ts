import { api, idempotent, must, query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { db } from '@/offline/db';
import { uploadPhoto } from '@/offline/upload';
import { type ReportDraft, toBody } from './draft';

export type Receipt = Schemas['ReportReceipt'];
export const kReceiptKey = 'public.receipt';
const kCodesKey = 'public.codes';
const kCodesKept = 10;

export function useClasses() {
  return query.useQuery('get', '/public/classes', {}, { staleTime: 3_600_000 });
}

/** Reports of the same class close by; none when the position is not known. */
export async function findSimilar(draft: ReportDraft): Promise<Schemas['SimilarReport'][]> {
  const { position } = draft.place;
  const { class_code } = draft.choice;
  if (!position || !class_code) return [];
  const answer = await api.GET('/reports/similar', {
    params: { query: { class_code, lon: position.lon, lat: position.lat } },
  });
  return must(answer).items;
}

/** Photos first, then the report that names them. The draft's key makes a second try harmless. */
export async function sendReport(draft: ReportDraft, class_code: string): Promise<Receipt> {
  const uploads: string[] = [];
  for (const id of draft.photo_ids) uploads.push(await uploadPhoto(db, id));
  const answer = await api.POST('/reports', {
    headers: idempotent(draft.key),
    body: toBody(draft, class_code, uploads),
  });
  const receipt = must(answer);
  await rememberReceipt(receipt, draft).catch(() => undefined);
  return receipt;
}

async function rememberReceipt(receipt: Receipt, draft: ReportDraft) {
  const codes = ((await db.drafts.get(kCodesKey))?.value ?? []) as string[];
  const kept = [receipt.tracking_code, ...codes.filter((code) => code !== receipt.tracking_code)];
  await db.drafts.put({ key: kCodesKey, value: kept.slice(0, kCodesKept) });
  await db.drafts.put({ key: kReceiptKey, value: receipt });
  await db.photos.bulkDelete(draft.photo_ids);
}
