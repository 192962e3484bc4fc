import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ErrorBoundary } from '@/shared/ErrorBoundary';
import { Failure } from '@/shared/States';
import { useLiveUpdates } from '../live';
import { ConsoleRoutes } from '../routes';
import { Rail } from './Rail';
import { SectionTabs } from './SectionTabs';
import { TopBar } from './TopBar';

const kFoldKey = 'jingwei.rail';
/** Names in the address of what is open in a side peek. */
const kPeeks = ['case', 'assignment', 'person', 'pairing'];
const kWideScreen = '(min-width: 1200px)';

/** Folded by choice; without one, when a side peek needs the width or the screen is narrow. */
function useFolded() {
  const location = useLocation();
  const [chosen, setChosen] = useState(() => localStorage.getItem(kFoldKey));
  const params = new URLSearchParams(location.search);
  const peek = kPeeks.some((name) => params.has(name));
  const folded = chosen ? chosen === 'folded' : peek || !matchMedia(kWideScreen).matches;
  const toggle = () => {
    const next = folded ? 'open' : 'folded';
    localStorage.setItem(kFoldKey, next);
    setChosen(next);
  };
  return { folded, toggle };
}

export function Frame() {
  const { t } = useTranslation('console');
  const { folded, toggle } = useFolded();
  const [menu, setMenu] = useState(false);
  const { pathname } = useLocation();
  useLiveUpdates();
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => setMenu(false), [pathname]);
  return (
    <div className={`frame${folded ? ' frame--folded' : ''}${menu ? ' frame--menu' : ''}`}>
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <Rail folded={folded} onFold={toggle} />
      <TopBar onMenu={() => setMenu(!menu)} />
      <main id="content" className="content" tabIndex={-1}>
        <SectionTabs />
        <ErrorBoundary key={pathname} fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
          <ConsoleRoutes />
        </ErrorBoundary>
      </main>
    </div>
  );
}
