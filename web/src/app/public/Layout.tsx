import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useDistrict } from '@/map/queries';
import { ErrorBoundary } from '@/shared/ErrorBoundary';
import { useFormat } from '@/shared/format';
import { Loading } from '@/shared/States';
import { Crash } from '@/shared/touch/Crash';
import { Footer } from './Footer';
import { Header } from './Header';
import { BottomNav } from './Nav';

/** After a change of page the keyboard and the screen reader start at its top. */
function useStartAtTop(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

export function Layout() {
  const { t } = useTranslation('public');
  const format = useFormat();
  const district = useDistrict().data;
  const { pathname } = useLocation();
  const main = useStartAtTop(pathname);
  const title = district ? t('title', { district: format.localized(district.name) }) : t('title_plain');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="public">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header title={title} />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={pathname} fallback={() => <Crash />}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer district={district} />
      <BottomNav />
    </div>
  );
}
