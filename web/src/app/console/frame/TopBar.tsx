import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/features/session/queries';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { LanguageSwitch } from '@/shared/LanguageSwitch';
import { useCan, useSession } from '@/shared/session';
import { AreaSelector } from './AreaSelector';
import { GlobalSearch } from './GlobalSearch';

function AccountMenu() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { account, expires_at } = useSession();
  const signOut = useSignOut();
  const join = format.language === 'en' ? ', ' : '·';
  const name = [format.localized(account.unit_name), format.localized(account.post_name)]
    .filter(Boolean)
    .join(join);
  const items = [
    { key: 'role', label: `${format.localized(account.role_name)} ${account.login}`, disabled: true },
    { key: 'until', label: t('top.session_ends', { time: format.dateTime(expires_at) }), disabled: true },
    {
      key: 'out',
      label: t('top.sign_out'),
      icon: <Icon name="signout" size={16} />,
      onClick: () => signOut.mutate(),
    },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <button type="button" className="tool tool--account" aria-label={`${t('top.account')} ${name}`}>
        <Icon name="person" />
        <span className="ellipsis">{name || account.login}</span>
      </button>
    </Dropdown>
  );
}

export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation('console');
  return (
    <header className="top">
      <button type="button" className="tool tool--menu" aria-label={t('nav.menu')} onClick={onMenu}>
        <Icon name="list" />
      </button>
      <AreaSelector />
      {useCan('case_read') ? <GlobalSearch /> : null}
      <span className="spacer" />
      <LanguageSwitch />
      <AccountMenu />
    </header>
  );
}
