import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useCan } from '@/shared/session';

const kRoles = [
  'dispatcher',
  'verifier',
  'unit_staff',
  'grid_chief',
  'grid_worker',
  'leader',
  'inspector',
  'district_admin',
  'system_admin',
  'auditor',
] as const;
const kDeepest = 2;

/** Role, unit and area: what an account may do and where. */
export function AccountFields() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const units = query.useQuery('get', '/units', {}, { enabled: useCan('org_read'), staleTime: 60_000 });
  const tree = query.useQuery(
    'get',
    '/territory/tree',
    {},
    { enabled: useCan('territory_read'), staleTime: 60_000 },
  );
  const areas = (tree.data?.areas ?? []).filter(({ depth }) => depth <= kDeepest);
  const named = (items: readonly { id: string; name: Schemas['Localized'] }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, label: format.localized(name) }));
  return (
    <>
      <Form.Item
        name="role"
        label={t('accounts.role')}
        rules={[{ required: true, message: t('accounts.role_needed') }]}
      >
        <Select options={kRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
      </Form.Item>
      <Form.Item name="unit_id" label={t('accounts.unit')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={named(units.data?.items)} />
      </Form.Item>
      <Form.Item name="area_id" label={t('accounts.area')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={named(areas)} />
      </Form.Item>
    </>
  );
}
