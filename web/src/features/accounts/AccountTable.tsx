import { useTranslation } from 'react-i18next';
import { type Account, type AccountActions, AccountRow } from './AccountRow';

type Props = AccountActions & { accounts: readonly Account[]; selected: ReadonlySet<string> };

export function AccountTable({ accounts, selected, ...actions }: Props) {
  const { t } = useTranslation('console');
  return (
    <table className="table accounts-table">
      <thead>
        <tr>
          <th scope="col">{t('accounts.login')}</th>
          <th scope="col">{t('accounts.role')}</th>
          <th scope="col">{t('accounts.post')}</th>
          <th scope="col">{t('accounts.state')}</th>
          <th scope="col">{t('accounts.sessions')}</th>
          <th scope="col">{t('accounts.last_seen')}</th>
          <th scope="col" className="col-do">
            <span className="visually-hidden">{t('action.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((one) => (
          <AccountRow key={one.id} one={one} selected={selected.has(one.id)} {...actions} />
        ))}
      </tbody>
    </table>
  );
}
