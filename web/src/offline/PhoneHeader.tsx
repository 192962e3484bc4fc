import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/shared/Icon';
import { SyncChip } from './SyncChip';

/** Title of a phone screen, a way back where there is one, and always the sync chip. */
export function PhoneHeader({ title, back, detail }: { title: string; back?: string; detail?: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <header className="phone-head">
      {back ? (
        <Link className="t-icon-button" to={back} aria-label={t('action.back')}>
          <Icon name="left" size={24} />
        </Link>
      ) : null}
      <h1>{title}</h1>
      {detail ? <span className="t2">{detail}</span> : null}
      <SyncChip />
    </header>
  );
}
