import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useEndAssignment } from '../changes';
import { EndDayDialog } from '../EndDayDialog';

/** Ends an assignment with a last day. */
export function EndDialog({ one, onClose }: { one: Schemas['Assignment']; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const end = useEndAssignment();
  return (
    <EndDayDialog
      title={t('register.end_title', { duty: format.localized(one.duty_name) })}
      detail={t('register.end_detail')}
      run={(last_day) => end.mutateAsync({ assignment_id: one.id, body: { version: one.version, last_day } })}
      onClose={onClose}
    />
  );
}
