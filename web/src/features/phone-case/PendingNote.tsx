import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePending } from '@/offline/use-outbox';
import { Icon } from '@/shared/Icon';

/** What of this case is still on the device, or was refused. */
export function PendingNote({ case_id }: { case_id: string }) {
  const { t } = useTranslation('phone');
  const pending = usePending(case_id);
  return pending.map((item) => (
    <p key={item.seq} className={`t-note ${item.state === 'refused' ? 't-note--error' : ''}`} role="status">
      <Icon name={item.state === 'refused' ? 'warning' : 'clock'} size={20} />
      {item.state === 'refused'
        ? item.problem?.detail || item.problem?.title || t('pending.refused')
        : t(`pending.${item.action}`)}
      <Link className="t-link" to="/queue">
        {t('me.queue')}
      </Link>
    </p>
  ));
}
