import { useTranslation } from 'react-i18next';
import { photoUrl } from '@/api/photo';
import type { CaseDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon, type IconName } from '@/shared/Icon';

const kPoor_m = 50;

function Fact({ icon, tone, children }: { icon: IconName; tone?: string; children: React.ReactNode }) {
  return (
    <li className={tone}>
      <Icon name={icon} size={16} />
      <span>{children}</span>
    </li>
  );
}

function accuracyWords(
  detail: CaseDetail,
  t: ReturnType<typeof useTranslation<['console', 'common']>>['t'],
  distance: (m: number) => string,
) {
  const { position_state } = detail.summary;
  if (position_state === 'unknown') return { text: t('peek.no_position'), poor: true };
  if (position_state !== 'known') return { text: t(`peek.${position_state}`), poor: true };
  if (detail.accuracy_m == null) return undefined;
  const poor = detail.accuracy_m > kPoor_m;
  return {
    text: t(poor ? 'peek.accuracy_poor' : 'peek.accuracy', { distance: distance(detail.accuracy_m) }),
    poor,
  };
}

/** The photo beside place, accuracy, source and duplicates. */
export function PeekFacts({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { summary } = detail;
  const photo = detail.before_photos[0];
  const accuracy = accuracyWords(detail, t, format.distance);
  const chain = detail.areas.map(({ name }) => format.localized(name)).join(' › ');
  const source = t('peek.source', {
    source: t(`common:source.${summary.source}`),
    time: format.dateTime(summary.reported_at),
  });
  return (
    <>
      <div className="peek-facts">
        {photo ? (
          <img
            src={photoUrl(photo.id)}
            alt={t('common:photo.alt_before')}
            width={photo.width}
            height={photo.height}
          />
        ) : (
          <div className="peek-nophoto t2">
            <Icon name="image" size={24} />
            {t('peek.no_photo')}
          </div>
        )}
        <ul>
          <Fact icon="pin">
            {summary.address}
            <span className="t2 peek-chain">{chain}</span>
          </Fact>
          {accuracy ? (
            <Fact icon="target" tone={accuracy.poor ? 'c-due' : undefined}>
              {accuracy.text}
            </Fact>
          ) : null}
          <Fact icon="person">{source}</Fact>
          {detail.contact_masked ? (
            <Fact icon="message">{t('peek.contact', { contact: detail.contact_masked })}</Fact>
          ) : null}
          <Fact icon="copy">
            {detail.similar.length
              ? t('peek.similar', { count: detail.similar.length })
              : t('peek.similar_none')}
          </Fact>
        </ul>
      </div>
      {detail.description ? <p className="peek-description">{detail.description}</p> : null}
    </>
  );
}
