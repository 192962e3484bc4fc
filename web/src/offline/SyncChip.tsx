import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon, type IconName } from '@/shared/Icon';
import { type SyncState, useSync } from './use-outbox';

const kIcons: Record<SyncState['state'], IconName> = {
  online: 'check',
  offline: 'offline',
  waiting: 'clock',
  sending: 'up',
  refused: 'warning',
  signed_out: 'key',
};

function useSyncWords(sync: SyncState): string {
  const { t } = useTranslation('phone');
  switch (sync.state) {
    case 'offline':
      return sync.waiting ? t('sync.offline_waiting', { count: sync.waiting }) : t('sync.offline');
    case 'waiting':
      return t('sync.waiting', { count: sync.waiting });
    case 'refused':
      return t('sync.refused', { count: sync.refused });
    default:
      return t(`sync.${sync.state}`);
  }
}

/** Always in the header: 在线 · 离线·n 待发送 · 发送中 · n 条需处理. Leads to the queue. */
export function SyncChip() {
  const { t } = useTranslation('phone');
  const sync = useSync();
  const words = useSyncWords(sync);
  return (
    <Link className={`sync sync--${sync.state}`} to="/queue" aria-label={t('sync.open', { words })}>
      <Icon name={kIcons[sync.state]} size={18} />
      {words}
    </Link>
  );
}
