import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/api/types';
import { distance_m } from '@/offline/use-position';
import { Deadline } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';

/** How far apart and how long apart the two shots are, and how long there is to verify. */
export function VerifyStrip({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const [before] = detail.before_photos;
  const after = detail.after_photos.at(-1);
  const apart =
    before?.position && after?.position
      ? format.distance(distance_m(before.position, after.position))
      : t('case.unknown');
  const elapsed =
    before?.taken_at && after?.taken_at
      ? format.duration(Date.parse(after.taken_at) - Date.parse(before.taken_at))
      : t('case.unknown');
  return (
    <dl className="verify-strip">
      <div>
        <dt>{t('case.apart')}</dt>
        <dd>{apart}</dd>
      </div>
      <div>
        <dt>{t('case.elapsed')}</dt>
        <dd>{elapsed}</dd>
      </div>
      <div>
        <dt>{t('case.due')}</dt>
        <dd>
          <Deadline due_at={detail.summary.due_at} clock={detail.summary.clock} />
        </dd>
      </div>
    </dl>
  );
}
