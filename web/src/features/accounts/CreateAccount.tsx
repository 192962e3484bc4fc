import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { useCreateAccount } from './queries';

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
type Values = Schemas['CreateAccount'];

/** A refusal names the field; show it there, or as a toast when it is about none of them. */
function useFieldErrors() {
  const { t } = useTranslation(['console', 'common']);
  const [form] = Form.useForm<Values>();
  const onError = (error: unknown) => {
    const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
    const named = errors.map(({ pointer, detail }) => ({
      name: pointer.replace(/^\//, '') as keyof Values,
      errors: [detail],
    }));
    if (named.length > 0) form.setFields(named);
    else
      showToast({
        tone: 'warning',
        text: error instanceof ApiProblem ? error.message : t('common:error.network'),
      });
  };
  return { form, onError };
}

export function CreateAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { form, onError } = useFieldErrors();
  const create = useCreateAccount();
  const units = query.useQuery('get', '/units', {}, { enabled: useCan('org_read'), staleTime: 60_000 });
  const tree = query.useQuery(
    'get',
    '/territory/tree',
    {},
    { enabled: useCan('territory_read'), staleTime: 60_000 },
  );
  const areas = (tree.data?.areas ?? []).filter(({ depth }) => depth <= kDeepest);
  const submit = (values: Values) =>
    create.mutate(
      { ...values, password: values.password || undefined },
      {
        onError,
        onSuccess: ({ login }) => {
          showToast({ tone: 'done', text: t('accounts.created', { login }) });
          onClose();
        },
      },
    );
  const named = (items: readonly { id: string; name: Schemas['Localized'] }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, label: format.localized(name) }));
  return (
    <Modal
      open
      title={t('accounts.create')}
      okText={t('accounts.create')}
      cancelText={t('common:action.cancel')}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="login"
          label={t('accounts.login')}
          rules={[{ required: true, message: t('accounts.login_needed') }]}
        >
          <Input autoComplete="off" autoFocus />
        </Form.Item>
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
        <Form.Item name="password" label={t('accounts.password_optional')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
