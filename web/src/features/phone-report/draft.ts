import type { Schemas } from '@/api/types';
import type { NewItem } from '@/offline/outbox';
import { type ClassChoice, kNoClass } from '@/shared/touch/ClassField';
import { kNoPlace, type PlaceValue } from '@/shared/touch/place';

export const kDraftKey = 'phone.report';

/** What a field user has entered so far. */
export interface FieldReport {
  photo_ids: string[];
  after_ids: string[];
  place: PlaceValue;
  choice: ClassChoice;
  description: string;
  fixed: boolean;
}

export const kEmpty: FieldReport = {
  photo_ids: [],
  after_ids: [],
  place: kNoPlace,
  choice: kNoClass,
  description: '',
  fixed: false,
};

export const worthKeeping = (draft: FieldReport) =>
  draft.photo_ids.length + draft.after_ids.length > 0 ||
  Boolean(draft.choice.group || draft.description || draft.place.address);

export type FieldName = 'photo' | 'after' | 'place' | 'class' | 'condition';

/** The fields that keep a report from being sent. */
export function missingFields(draft: FieldReport, list: Schemas['ClassList'] | undefined): FieldName[] {
  const { choice, place } = draft;
  const conditions = list?.classes.find(({ code }) => code === choice.class_code)?.conditions ?? [];
  const wrong: [FieldName, boolean][] = [
    ['photo', draft.photo_ids.length === 0],
    ['after', draft.fixed && draft.after_ids.length === 0],
    ['place', !place.position && !place.address.trim()],
    ['class', !choice.class_code],
    ['condition', conditions.length > 1 && !choice.condition_code],
  ];
  return wrong.filter(([, is_wrong]) => is_wrong).map(([name]) => name);
}

/** The outbox row of a report. Photos of a thing fixed on the spot go as a pair. */
export function toItem(draft: FieldReport, account_id: string, title: string): NewItem {
  const { place, choice } = draft;
  return {
    account_id,
    action: 'record_case',
    path: '/cases',
    case_id: null,
    title,
    detail: place.address.trim(),
    body: {
      class_code: choice.class_code,
      condition_code: choice.condition_code,
      position: place.position,
      accuracy_m: place.accuracy_m,
      address: place.address.trim() || null,
      description: draft.description.trim() || null,
      fixed_on_the_spot: draft.fixed,
    },
    photos: {
      photo_upload_ids: draft.photo_ids,
      ...(draft.fixed ? { after_photo_upload_ids: draft.after_ids } : {}),
    },
  };
}
