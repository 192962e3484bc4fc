import type { Position, Schemas } from '@/api/types';
import { type ClassChoice, kNoClass } from '@/shared/touch/ClassField';
import { kNoPlace, type PlaceValue } from '@/shared/touch/place';

export const kDraftKey = 'public.report';
export const kMaxWords = 4000;

/** What a resident has entered so far. `key` makes a repeated submit happen once. */
export interface ReportDraft {
  photo_ids: string[];
  place: PlaceValue;
  choice: ClassChoice;
  description: string;
  phone: string;
  key: string;
}

export const emptyDraft = (): ReportDraft => ({
  photo_ids: [],
  place: kNoPlace,
  choice: kNoClass,
  description: '',
  phone: '',
  key: crypto.randomUUID(),
});

/** Whether the person has entered anything that would hurt to lose. */
export const worthKeeping = (draft: ReportDraft) =>
  draft.photo_ids.length > 0 ||
  Boolean(draft.choice.group || draft.description || draft.place.address || draft.phone);

export type FieldName = 'photo_or_words' | 'class' | 'condition' | 'place' | 'phone' | 'words';
/** What is wrong with a field: one of our own sentences, or the server's. */
export type FieldErrors = Partial<Record<FieldName, string>>;

const kPhone = /^\+?[0-9][0-9 -]{5,18}[0-9]$/;

/** The fields that keep a report from being sent. */
export function missingFields(draft: ReportDraft, list: Schemas['ClassList'] | undefined): FieldName[] {
  const { choice, place } = draft;
  const conditions = list?.classes.find(({ code }) => code === choice.class_code)?.conditions ?? [];
  const wrong: [FieldName, boolean][] = [
    ['photo_or_words', draft.photo_ids.length === 0 && !draft.description.trim()],
    ['place', !place.position && !place.address.trim()],
    ['class', !choice.class_code],
    ['condition', conditions.length > 1 && !choice.condition_code],
    ['words', draft.description.length > kMaxWords],
    ['phone', draft.phone.trim() !== '' && !kPhone.test(draft.phone.trim())],
  ];
  return wrong.filter(([, is_wrong]) => is_wrong).map(([name]) => name);
}

const kPointers: [RegExp, FieldName][] = [
  [/^\/photo_upload_ids/, 'photo_or_words'],
  [/^\/class_code/, 'class'],
  [/^\/condition_code/, 'condition'],
  [/^\/(position|accuracy_m|address)/, 'place'],
  [/^\/contact_phone/, 'phone'],
  [/^\/description/, 'words'],
];

/** The server's refusals, at the fields they are about. */
export function refusedFields(errors: Schemas['ProblemError'][] | undefined): FieldErrors {
  const found: FieldErrors = {};
  for (const { pointer, detail } of errors ?? []) {
    const name = kPointers.find(([pattern]) => pattern.test(pointer))?.[1];
    if (name) found[name] ??= detail;
  }
  return found;
}

const orNull = (text: string) => text.trim() || null;

export function toBody(draft: ReportDraft, class_code: string, uploads: string[]): Schemas['CreateReport'] {
  const position: Position | null = draft.place.position;
  return {
    class_code,
    condition_code: draft.choice.condition_code,
    position,
    accuracy_m: draft.place.accuracy_m,
    address: orNull(draft.place.address),
    description: orNull(draft.description),
    photo_upload_ids: uploads,
    contact_phone: orNull(draft.phone),
  };
}
