import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';

type Account = Schemas['Account'];
type Props = {
  accounts: readonly Account[];
  onActivate: (one: Account) => void;
  onRevoke: (one: Account) => void;
};

export function AccountTable({ accounts, onActivate, onRevoke }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const join = format.language === 'en' ? ', ' : '·';
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
          <tr key={one.id}>
            <td>
              <b>{one.login}</b>
            </td>
            <td>{format.localized(one.role_name)}</td>
            <td>
              {[format.localized(one.unit_name), format.localized(one.post_name)].filter(Boolean).join(join)}
            </td>
            <td>
              <Status tone={one.disabled ? 'neutral' : 'ok'}>
                {t(
                  one.disabled
                    ? 'accounts.disabled'
                    : one.has_password
                      ? 'accounts.password'
                      : 'accounts.activation_only',
                )}
              </Status>
            </td>
            <td>
              {one.session_count ? (
                t('accounts.sessions', { count: one.session_count })
              ) : (
                <span className="t2">·</span>
              )}
            </td>
            <td>
              {one.last_seen_at ? (
                format.dateTime(one.last_seen_at)
              ) : (
                <span className="t2">{t('accounts.never')}</span>
              )}
            </td>
            <td className="col-do">
              <Button size="small" disabled={one.disabled} onClick={() => onActivate(one)}>
                {t('accounts.activate')}
              </Button>
              <Button size="small" disabled={one.session_count === 0} onClick={() => onRevoke(one)}>
                {t('accounts.revoke')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
