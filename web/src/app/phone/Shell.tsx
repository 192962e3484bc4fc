import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { Icon } from '@/shared/Icon';
import { Loading } from '@/shared/States';

/** The screens with the bottom bar: 任务 · 上报 · 我的. */
export function Shell() {
  const { t } = useTranslation('phone');
  return (
    <>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
      <nav className="phone-nav" aria-label={t('nav.label')}>
        <NavLink to="/" end>
          <Icon name="list" size={22} />
          {t('nav.tasks')}
        </NavLink>
        <NavLink to="/report" className="phone-nav-up">
          <i>
            <Icon name="camera" size={28} />
          </i>
          {t('nav.report')}
        </NavLink>
        <NavLink to="/me">
          <Icon name="person" size={22} />
          {t('nav.me')}
        </NavLink>
      </nav>
    </>
  );
}
