import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '@/shared/Icon';
import { Mark } from '@/shared/Mark';
import { can, useSession } from '@/shared/session';
import { kNav, type NavItem, placeOf, wayInto } from '../nav';

function RailLink({ item, path, folded }: { item: NavItem; path: string; folded: boolean }) {
  const { t } = useTranslation('console');
  const word = t(`nav.${item.word}`);
  const here = placeOf(useLocation().pathname).item === item;
  return (
    <Link
      to={path}
      aria-current={here ? 'page' : undefined}
      title={folded ? word : undefined}
      aria-label={word}
    >
      <Icon name={item.icon} />
      <span>{word}</span>
    </Link>
  );
}

export function Rail({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const session = useSession();
  const items = kNav.flatMap((item) => {
    const path = wayInto(item, (needs) => can(session, needs));
    return path ? [{ item, path }] : [];
  });
  const word = t(folded ? 'nav.unfold' : 'nav.fold');
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <div className="brand">
        <Mark />
        <span>{t('common:product')}</span>
      </div>
      {items
        .filter(({ item }) => !item.admin)
        .map((one) => (
          <RailLink key={one.path} {...one} folded={folded} />
        ))}
      {items.some(({ item }) => item.admin) ? <hr /> : null}
      {items
        .filter(({ item }) => item.admin)
        .map((one) => (
          <RailLink key={one.path} {...one} folded={folded} />
        ))}
      <button type="button" className="rail-fold" aria-label={word} title={word} onClick={onFold}>
        <Icon name={folded ? 'right' : 'left'} />
        <span>{word}</span>
      </button>
    </nav>
  );
}
