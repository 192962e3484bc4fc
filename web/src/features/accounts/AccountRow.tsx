import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';

export type Account = Schemas['Account'];
export type AccountActions = {
  onActivate: (one: Account) => void;
  onEdit: (one: Account) => void;
  onRevoke: (one: Account) => void;
  onSwitch: (one: Account) => void;
  onSelect: (one: Account, selected: boolean) => void;
};
type Props = AccountActions & { one: Account; selected: boolean };

export function AccountRow({ one, selected, ...actions }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const join = format.language === 'en' ? ', ' : '·';
  const state = one.disabled
    ? 'accounts.disabled'
    : one.has_password
      ? 'accounts.password'
      : 'accounts.activation_only';
  return (
    <tr>
      <td>
        <Checkbox
          checked={selected}
          disabled={one.disabled}
          onChange={(event) => actions.onSelect(one, event.target.checked)}
        >
          <b>{one.login}</b>
        </Checkbox>
      </td>
      <td>{format.localized(one.role_name)}</td>
      <td>{[format.localized(one.unit_name), format.localized(one.post_name)].filter(Boolean).join(join)}</td>
      <td>
        <Status tone={one.disabled ? 'neutral' : 'ok'}>{t(state)}</Status>
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
        <Button size="small" onClick={() => actions.onEdit(one)}>
          {t('accounts.edit')}
        </Button>
        <Button size="small" disabled={one.disabled} onClick={() => actions.onActivate(one)}>
          {t('accounts.activate')}
        </Button>
        <Button size="small" disabled={one.session_count === 0} onClick={() => actions.onRevoke(one)}>
          {t('accounts.revoke')}
        </Button>
        <Button size="small" danger={!one.disabled} onClick={() => actions.onSwitch(one)}>
          {t(one.disabled ? 'accounts.enable' : 'accounts.disable')}
        </Button>
      </td>
    </tr>
  );
}
