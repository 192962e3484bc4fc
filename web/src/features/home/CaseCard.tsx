import { useTranslation } from 'react-i18next';
import { publicPhotoUrl } from '@/api/photo';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { PublicStateStatus } from '@/shared/Status';

export type PublicCase = Schemas['PublicCase'];

/** Where it is, in the words there are. */
export function placeOf(one: PublicCase, area_name: string): string {
  return one.address?.trim() || area_name;
}

/** One released case, opened from the map. */
export function CaseCard({ one, onClose }: { one: PublicCase; onClose: () => void }) {
  const { t } = useTranslation(['common', 'public']);
  const format = useFormat();
  const photo = one.after_photo_id ?? one.before_photo_id;
  const time = one.closed_at
    ? t('public:home.closed_at', { date: format.date(one.closed_at) })
    : t('public:track.reported', { time: format.date(one.reported_at) });
  return (
    <div className="case-card" role="status">
      {photo ? (
        <img
          src={publicPhotoUrl(photo, 'thumb')}
          alt={t(one.after_photo_id ? 'photo.alt_after' : 'photo.alt_before')}
        />
      ) : null}
      <div>
        <b>{format.localized(one.class_name)}</b>
        <span>{placeOf(one, format.localized(one.area_name))}</span>
        <span>
          <PublicStateStatus state={one.state} /> <small>{time}</small>
        </span>
      </div>
      <button type="button" className="t-icon-button" aria-label={t('action.close')} onClick={onClose}>
        <Icon name="close" size={20} />
      </button>
    </div>
  );
}
