import { useTranslation } from 'react-i18next';
import { reportPhotoUrl } from '@/api/photo';
import { BeforeAfter } from '@/shared/BeforeAfter';
import type { TrackedReport } from './queries';

/** 整改前 and 整改后 under one divider; before there is a result, the reporter's own photos. */
export function Photos({ report }: { report: TrackedReport }) {
  const { t } = useTranslation('public');
  const url = (id: string) => reportPhotoUrl(report.tracking_code, id);
  const [before] = report.before_photo_ids;
  const [after] = report.after_photo_ids;
  if (before && after)
    return (
      <section className="tracked-photos">
        <h2>{t('track.photos')}</h2>
        <BeforeAfter before={url(before)} after={url(after)} ratio="4 / 3" />
      </section>
    );
  if (!before) return null;
  return (
    <section className="tracked-photos">
      <h2>{t('track.photos_before')}</h2>
      <ul>
        {report.before_photo_ids.map((id, index) => (
          <li key={id}>
            <img src={url(id)} alt={t('touch.photo.alt', { n: index + 1 })} />
          </li>
        ))}
      </ul>
      {report.state === 'closed' ? <p className="lead">{t('track.no_after')}</p> : null}
    </section>
  );
}
