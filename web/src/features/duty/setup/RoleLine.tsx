import { useTranslation } from 'react-i18next';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { moved, type Plan, type Role, type RoleRow, withoutRole, withRole } from './plan';

/** What the table and its rows are given. */
export interface RoleProps {
  plan: Plan;
  needed: readonly string[];
  error: unknown;
  disabled: boolean;
  onChange: (plan: Plan) => void;
}

const kHolders = ['person', 'unit', 'either'] as const;

function Cell(props: {
  label: string;
  error: string | undefined;
  value: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <>
      <input
        className="desk-input"
        aria-label={props.label}
        aria-invalid={props.error ? true : undefined}
        value={props.value}
        disabled={props.disabled}
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.error ? (
        <p className="desk-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </>
  );
}

/** One kind of duty: names, code, who may hold it, whether only one may. */
export function RoleLine({ role, index, ...props }: RoleProps & { role: RoleRow; index: number }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { plan, onChange } = props;
  const name = format.localized(role.name) || t('duty.unnamed');
  const label = (what: string) => t('duty.of', { name, what });
  const at = (...members: string[]) =>
    fieldError(props.error, ...members.map((member) => `/roles/${index}/${member}`));
  const set = (part: Partial<Role>) => onChange(withRole(plan, role.key, part));
  const move = (by: -1 | 1) => onChange({ ...plan, roles: moved(plan.roles, index, by) });
  const kept = props.needed.includes(role.key);
  return (
    <tr>
      <td className="setup-order">
        <button
          type="button"
          className="btn btn--icon"
          aria-label={t('duty.up', { name })}
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          <Icon name="up" size={16} />
        </button>
        <button
          type="button"
          className="btn btn--icon"
          aria-label={t('duty.down', { name })}
          disabled={index + 1 === plan.roles.length}
          onClick={() => move(1)}
        >
          <Icon name="down" size={16} />
        </button>
      </td>
      <td>
        <Cell
          label={label(t('duty.name'))}
          error={at('name', 'name/zh-CN')}
          value={role.name['zh-CN']}
          onChange={(text) => set({ name: { ...role.name, 'zh-CN': text } })}
        />
      </td>
      <td>
        <Cell
          label={label(t('duty.name_en'))}
          error={at('name/en')}
          value={role.name.en}
          onChange={(text) => set({ name: { ...role.name, en: text } })}
        />
      </td>
      <td>
        <Cell
          label={label(t('duty.code'))}
          error={at('code')}
          value={role.code}
          disabled={role.key === role.code && !role.key.startsWith('new-')}
          onChange={(code) => set({ code })}
        />
      </td>
      <td>
        <select
          className="desk-input"
          aria-label={label(t('duty.held_by'))}
          value={role.held_by}
          onChange={(event) => set({ held_by: event.target.value as Role['held_by'] })}
        >
          {kHolders.map((one) => (
            <option key={one} value={one}>
              {t(`duty.held_${one}`)}
            </option>
          ))}
        </select>
      </td>
      <td className="setup-check">
        <input
          type="checkbox"
          aria-label={label(t('duty.exclusive'))}
          checked={role.exclusive}
          onChange={(event) => set({ exclusive: event.target.checked })}
        />
      </td>
      <td>
        {kept ? (
          <small className="t2">{t('duty.kept')}</small>
        ) : (
          <button
            type="button"
            className="btn btn--icon"
            aria-label={t('duty.remove', { name })}
            onClick={() => onChange(withoutRole(plan, role.key))}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </td>
    </tr>
  );
}
