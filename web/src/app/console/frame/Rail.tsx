import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '@/shared/Icon';
import { Mark } from '@/shared/Mark';
import { can, useSession } from '@/shared/session';
import { kNav, type NavItem, placeOf } from '../nav';

function RailLink({ item, folded }: { item: NavItem; folded: boolean }) {
  const { t } = useTranslation('console');
  const word = t(`nav.${item.word}`);
  const here = placeOf(useLocation().pathname).item === item;
  return (
    <Link
      to={item.path}
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
  const items = kNav.filter(({ needs }) => can(session, needs));
  const word = t(folded ? 'nav.unfold' : 'nav.fold');
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <div className="brand">
        <Mark />
        <span>{t('common:product')}</span>
      </div>
      {items
        .filter(({ admin }) => !admin)
        .map((item) => (
          <RailLink key={item.path} item={item} folded={folded} />
        ))}
      {items.some(({ admin }) => admin) ? <hr /> : null}
      {items
        .filter(({ admin }) => admin)
        .map((item) => (
          <RailLink key={item.path} item={item} folded={folded} />
        ))}
      <button type="button" className="rail-fold" aria-label={word} title={word} onClick={onFold}>
        <Icon name={folded ? 'right' : 'left'} />
        <span>{word}</span>
      </button>
    </nav>
  );
}
