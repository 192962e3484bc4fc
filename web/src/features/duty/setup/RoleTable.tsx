import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { withNewRole } from './plan';
import { RoleLine, type RoleProps } from './RoleLine';

/** Kinds of duty: called what the district calls them, in its order. */
export function RoleTable(props: RoleProps) {
  const { t } = useTranslation('setup');
  const { plan } = props;
  return (
    <section className="card setup-card" aria-label={t('duty.roles')}>
      <header>
        <h2>{t('duty.roles')}</h2>
        <span className="fact">{t('duty.roles_hint')}</span>
      </header>
      <fieldset disabled={props.disabled} className="setup-scroll">
        <table className="table setup-roles">
          <thead>
            <tr>
              <th>{t('duty.order')}</th>
              <th>{t('duty.name')}</th>
              <th>{t('duty.name_en')}</th>
              <th>{t('duty.code')}</th>
              <th>{t('duty.held_by')}</th>
              <th>{t('duty.exclusive')}</th>
              <th>{t('duty.change_column')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.roles.map((role, index) => (
              <RoleLine key={role.key} {...props} role={role} index={index} />
            ))}
          </tbody>
        </table>
      </fieldset>
      {props.disabled ? null : (
        <p className="setup-add">
          <button
            type="button"
            className="btn"
            onClick={() => props.onChange(withNewRole(plan, `new-${Date.now()}`))}
          >
            <Icon name="plus" size={16} />
            {t('duty.add')}
          </button>
        </p>
      )}
    </section>
  );
}
