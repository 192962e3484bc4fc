import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { can, useSession } from '@/shared/session';
import { placeOf } from '../nav';

/** The pages of the present task as links; nothing where the task has one page only. */
export function SectionTabs() {
  const { t } = useTranslation('console');
  const session = useSession();
  const { item, tab } = placeOf(useLocation().pathname);
  const current = useRef<HTMLAnchorElement>(null);
  const path = tab?.path;
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the present tab comes into view
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  const tabs = (item?.tabs ?? []).filter(({ needs }) => can(session, needs));
  if (!item || tabs.length < 2) return null;
  return (
    <nav className="section-tabs" aria-label={t(`nav.${item.word}`)}>
      {tabs.map((one) => (
        <Link
          key={one.path}
          ref={one === tab ? current : undefined}
          to={one.path}
          aria-current={one === tab ? 'page' : undefined}
        >
          {t(`tabs.${one.word}`)}
        </Link>
      ))}
    </nav>
  );
}
