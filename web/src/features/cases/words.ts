import type { TFunction } from 'i18next';
import type { CaseDetail } from '@/api/types';
import type { useFormat } from '@/shared/format';

type Event = CaseDetail['timeline'][number];
type Words = TFunction<['console', 'common']>;

const kKinds = [
  'recorded',
  'dispatched',
  'accepted',
  'returned',
  'rectified',
  'verification_passed',
  'verification_failed',
  'rejected',
  'fixed_on_the_spot',
  'external_closure_recorded',
  'rated',
  'reopened',
  'released',
  'withdrawn',
  'area_changed',
] as const;

/** One event of the timeline in words: what happened, to whom, why, with how many photos. */
export function eventWords(event: Event, t: Words, format: ReturnType<typeof useFormat>): string {
  const kind = kKinds.find((one) => one === event.kind);
  const unit = format.localized(event.unit_name);
  const what =
    event.kind === 'dispatched' && unit ? t('event.dispatched_to', { unit }) : t(`event.${kind ?? 'other'}`);
  const photos = event.photo_ids.length ? t('event.photos', { count: event.photo_ids.length }) : '';
  return joinWords([what, event.reason, event.note, photos], format.language);
}

/** One sentence out of parts that people wrote: a full stop that something follows would stand beside our comma. */
export function joinWords(parts: readonly (string | null | undefined)[], language: string): string {
  const kept = parts.map((part) => part?.trim() ?? '').filter(Boolean);
  const inner = kept.map((part, index) =>
    index + 1 < kept.length ? part.replace(/[。．.；;，,\s]+$/u, '') : part,
  );
  return inner.filter(Boolean).join(language === 'en' ? ', ' : '，');
}

/** 1123-019: the number without its prefix, for narrow columns. */
export const shortNumber = (number: string) => number.replace(/^[A-Z]+-/, '');

/** How far apart two photos were taken, in metres; good to a few per cent at these distances. */
export function distanceBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const kMetersPerDegree = 111_320;
  const x = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(x, b.lat - a.lat) * kMetersPerDegree;
}
