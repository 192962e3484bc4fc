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
  // In time or closed, the handler's clock has stopped; a limit of the check itself shows as due soon or overdue.
  const { due_at, clock } = detail.summary;
  const running = clock === 'due_soon' || clock === 'overdue';
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
        <dt>{t('case.left')}</dt>
        <dd>{running ? <Deadline due_at={due_at} clock={clock} /> : t('case.none')}</dd>
      </div>
    </dl>
  );
}
