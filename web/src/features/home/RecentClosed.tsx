import { useTranslation } from 'react-i18next';
import { publicPhotoUrl } from '@/api/photo';
import { useFormat } from '@/shared/format';
import { Empty, Failure, Loading } from '@/shared/States';
import { type PublicCase, placeOf } from './CaseCard';
import { useRecentClosed } from './queries';

const kShown = 3;

function Pair({ one }: { one: PublicCase }) {
  const { t } = useTranslation(['common', 'public']);
  const format = useFormat();
  const sides = [
    { id: one.before_photo_id, label: t('photo.before'), alt: t('photo.alt_before') },
    { id: one.after_photo_id, label: t('photo.after'), alt: t('photo.alt_after') },
  ];
  const words = [format.localized(one.class_name), placeOf(one, format.localized(one.area_name))];
  return (
    <li>
      <div className="pair">
        {sides.map(({ id, label, alt }) =>
          id ? (
            <figure key={label}>
              <img src={publicPhotoUrl(id, 'thumb')} alt={alt} loading="lazy" />
              <figcaption>{label}</figcaption>
            </figure>
          ) : null,
        )}
      </div>
      <p>{words.join(format.language === 'en' ? ', ' : '，')}</p>
      {one.closed_at ? (
        <small>{t('public:home.closed_at', { date: format.date(one.closed_at) })}</small>
      ) : null}
    </li>
  );
}

/** The latest results, before and after, as proof rather than as a number. */
export function RecentClosed() {
  const { t } = useTranslation('public');
  const recent = useRecentClosed(kShown);
  const items = recent.data?.items.slice(0, kShown) ?? [];
  return (
    <section className="recent">
      <h2>{t('home.recent')}</h2>
      {recent.isPending ? <Loading rows={3} /> : null}
      {recent.error ? <Failure error={recent.error} onRetry={() => void recent.refetch()} /> : null}
      {recent.data && items.length === 0 ? (
        <Empty title={t('home.recent_empty')} detail={t('home.recent_empty_detail')} />
      ) : null}
      <ul>
        {items.map((one) => (
          <Pair key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}
