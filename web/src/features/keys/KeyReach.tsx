import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useCan } from '@/shared/session';

const kDeepest = 2;
const kFresh = { staleTime: 60_000 };

/** How far a key reaches: fewer permissions than its role, one area, one unit. Nothing chosen narrows nothing. */
export function KeyReach({ role }: { role: string | undefined }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const roles = query.useQuery('get', '/roles', {}, kFresh);
  const units = query.useQuery('get', '/units', {}, { enabled: useCan('org_read'), ...kFresh });
  const tree = query.useQuery('get', '/territory/tree', {}, { enabled: useCan('territory_read'), ...kFresh });
  const permissions = roles.data?.items.find(({ name }) => name === role)?.permissions ?? [];
  const areas = (tree.data?.areas ?? []).filter(({ depth }) => depth <= kDeepest);
  const named = (items: readonly { id: string; name: Schemas['Localized'] }[]) =>
    items.map(({ id, name }) => ({ value: id, label: format.localized(name) }));
  const search = { optionFilterProp: 'label' };
  return (
    <>
      <Form.Item
        name="permissions"
        label={t('keys_page.permissions')}
        extra={t('keys_page.permissions_hint')}
      >
        <Select
          mode="multiple"
          allowClear
          placeholder={t('keys_page.all_of_role')}
          showSearch={search}
          options={permissions.map(({ name, title }) => ({ value: name, label: format.localized(title) }))}
        />
      </Form.Item>
      <Form.Item name="area_id" label={t('keys_page.area')}>
        <Select allowClear placeholder={t('top.whole_district')} showSearch={search} options={named(areas)} />
      </Form.Item>
      <Form.Item name="unit_id" label={t('keys_page.unit')}>
        <Select
          allowClear
          placeholder={t('keys_page.any_unit')}
          showSearch={search}
          options={named(units.data?.items ?? [])}
        />
      </Form.Item>
    </>
  );
}
