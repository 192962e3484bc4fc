import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon, type IconName } from '@/shared/Icon';

// Sections appear here when they exist; an entry that leads nowhere would be a promise not kept.
const kEntries: { to: string; key: 'report' | 'track'; icon: IconName }[] = [
  { to: '/report', key: 'report', icon: 'camera' },
  { to: '/track', key: 'track', icon: 'search' },
];

export function HeaderNav() {
  const { t } = useTranslation('public');
  return (
    <nav className="header-nav" aria-label={t('nav.label')}>
      {kEntries.map(({ to, key }) => (
        <NavLink key={to} to={to}>
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}

export function BottomNav() {
  const { t } = useTranslation('public');
  return (
    <nav className="bottom-nav" aria-label={t('nav.label')}>
      {kEntries.map(({ to, key, icon }) => (
        <NavLink key={to} to={to}>
          <Icon name={icon} size={22} />
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
