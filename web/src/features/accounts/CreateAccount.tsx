import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { showToast } from '@/shared/toast';
import { AccountFields } from './AccountFields';
import { useCreateAccount } from './queries';

type Values = Schemas['CreateAccount'];

export function CreateAccount({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const { form, onError } = useFieldErrors<Values>();
  const create = useCreateAccount();
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
        <AccountFields />
        <Form.Item name="password" label={t('accounts.password_optional')}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
