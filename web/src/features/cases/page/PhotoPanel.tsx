import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { photoUrl } from '@/api/photo';
import type { CaseDetail } from '@/api/types';
import { BeforeAfter } from '@/shared/BeforeAfter';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { distanceBetween } from '../words';

type Photo = CaseDetail['before_photos'][number];

type FactsProps = {
  detail: CaseDetail;
  before: Photo | undefined;
  after: Photo | undefined;
  counted: number;
};

function Facts({ detail, before, after, counted }: FactsProps) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  // Phones often strip the time of the shot; then the time it was handed in is said.
  const taken = (photo: Photo) => {
    const handed_in = detail.timeline.find(({ photo_ids }) => photo_ids.includes(photo.id))?.occurred_at;
    const at = photo.taken_at ?? handed_in;
    return at ? format.dateTime(at) : '';
  };
  return (
    <div className="photo-facts">
      {before ? <span>{`${t('common:photo.before')} ${taken(before)}`}</span> : null}
      {after ? (
        <span>{`${t('common:photo.after')} ${taken(after)}`}</span>
      ) : (
        <span className="t2">{t('case.no_after')}</span>
      )}
      <span className="spacer" />
      {before?.position && after?.position ? (
        <span className="t2">
          {t('case.distance')} <b>{format.distance(distanceBetween(before.position, after.position))}</b>
        </span>
      ) : null}
      {counted > 0 ? (
        <span className="t2">
          {t('case.elapsed')} <b>{format.duration(counted * 1000)}</b>
        </span>
      ) : null}
    </div>
  );
}

/** Before and after under one divider; more photos below, each one a touch away from being compared. */
export function PhotoPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['console', 'common']);
  const { before_photos, after_photos } = detail;
  const [left, setLeft] = useState(0);
  const [right, setRight] = useState(0);
  const [before, after] = [before_photos[left], after_photos[right]];
  const counted = detail.clock_explained.reduce((sum, { counted_seconds }) => sum + counted_seconds, 0);
  const only = before ?? after;
  const strip = (photos: Photo[], chosen: number, word: string, choose: (index: number) => void) =>
    photos.length > 1
      ? photos.map((photo, index) => (
          <button
            key={photo.id}
            type="button"
            aria-pressed={index === chosen}
            aria-label={`${word} ${index + 1}`}
            onClick={() => choose(index)}
          >
            <img src={photoUrl(photo.id, 'thumb')} alt="" loading="lazy" />
          </button>
        ))
      : null;
  return (
    <section className="card case-photos" aria-label={t('case.photos')}>
      {before && after ? (
        <BeforeAfter before={photoUrl(before.id)} after={photoUrl(after.id)} ratio="23 / 10" />
      ) : null}
      {only && !(before && after) ? (
        <img
          className="photo-only"
          src={photoUrl(only.id)}
          alt={t(before ? 'common:photo.alt_before' : 'common:photo.alt_after')}
        />
      ) : null}
      {only ? null : (
        <div className="photo-none t2">
          <Icon name="image" size={28} />
          {t('case.photos_none')}
        </div>
      )}
      {before_photos.length > 1 || after_photos.length > 1 ? (
        <div className="photo-strip">
          {strip(before_photos, left, t('common:photo.before'), setLeft)}
          <span className="spacer" />
          {strip(after_photos, right, t('common:photo.after'), setRight)}
        </div>
      ) : null}
      <Facts detail={detail} before={before} after={after} counted={counted} />
    </section>
  );
}
