import { Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { showToast } from '@/shared/toast';
import { AccountFields } from './AccountFields';
import { changesOf, type EditedAccount } from './changes';
import { useChangeAccount } from './queries';

/** Role, place and password of an account. Only what was changed is sent. */
export function EditAccount(props: { account: Schemas['Account']; onClose: () => void }) {
  const { account, onClose } = props;
  const { t } = useTranslation(['console', 'common']);
  const { form, onError } = useFieldErrors<EditedAccount>();
  const change = useChangeAccount();
  const codeOnly = Form.useWatch('code_only', form) ?? false;
  const submit = (values: EditedAccount) =>
    change.mutate(
      { id: account.id, body: changesOf(account, values) },
      {
        onError,
        onSuccess: ({ login }) => {
          showToast({ tone: 'done', text: t('accounts.changed', { login }) });
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('accounts.edit_title', { login: account.login })}
      okText={t('accounts.save')}
      cancelText={t('common:action.cancel')}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: account.role, unit_id: account.unit_id, area_id: account.area_id }}
        onFinish={submit}
      >
        <AccountFields />
        <Form.Item name="password" label={t('accounts.password_new')}>
          <Input.Password autoComplete="new-password" disabled={codeOnly} />
        </Form.Item>
        {account.has_password ? (
          <Form.Item name="code_only" valuePropName="checked">
            <Checkbox>{t('accounts.code_only')}</Checkbox>
          </Form.Item>
        ) : null}
        <p className="t2">{t('accounts.edit_detail')}</p>
      </Form>
    </Modal>
  );
}
