import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from './format';
import { Status } from './Status';

/** Said where the holder is away: who acts, or that nobody does. */
export function AwayNote({ one }: { one: Pick<Schemas['Assignment'], 'holder_away' | 'acting'> }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  if (!one.holder_away) return null;
  return (
    <Status tone={one.acting ? 'due' : 'overdue'}>
      {one.acting
        ? t('days.acting', { name: format.localized(one.acting.name) })
        : `${t('days.away')}·${t('days.no_acting')}`}
    </Status>
  );
}
