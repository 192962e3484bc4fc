import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, must } from '@/api/client';
import type { Schemas } from '@/api/types';
import { showToast } from '@/shared/toast';
import { KeyReach } from './KeyReach';

const kRoles = ['integrator', 'dispatcher', 'verifier', 'unit_staff', 'leader'] as const;

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    showToast({ tone: 'done', text: t('keys_page.copied') });
  };
  return (
    <Modal
      open
      title={t('keys_page.secret_title')}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => void copy()}>{t('keys_page.copy')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
      onCancel={onClose}
    >
      <p className="key-secret">{secret}</p>
      <p className="t2">{t('keys_page.secret_detail')}</p>
    </Modal>
  );
}

/** Asks what the key is for, then shows the secret this one time. */
export function CreateKey({ onClose, onCreated }: { onClose: () => void; onCreated: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const [form] = Form.useForm<Schemas['CreateApiKey']>();
  const [secret, setSecret] = useState<string>();
  const [busy, setBusy] = useState(false);
  const role = Form.useWatch('role', form);
  const submit = async ({ permissions, ...rest }: Schemas['CreateApiKey']) => {
    setBusy(true);
    // Nothing chosen means all that the role may; an empty list would mean nothing at all.
    const body = permissions?.length ? { ...rest, permissions } : rest;
    try {
      setSecret(must(await api.POST('/api-keys', { body })).secret);
      onCreated();
    } catch (error) {
      showToast({ tone: 'warning', text: t('done.failed_action', { reason: (error as Error).message }) });
    }
    setBusy(false);
  };
  if (secret) return <Secret secret={secret} onClose={onClose} />;
  return (
    <Modal
      open
      title={t('keys_page.create')}
      okText={t('keys_page.create')}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'integrator' }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="name"
          label={t('keys_page.name')}
          rules={[{ required: true, message: t('keys_page.name_needed') }]}
        >
          <Input autoFocus maxLength={64} />
        </Form.Item>
        <Form.Item name="role" label={t('keys_page.role')}>
          <Select
            options={kRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
            onChange={() => form.setFieldValue('permissions', undefined)}
          />
        </Form.Item>
        <KeyReach role={role} />
      </Form>
    </Modal>
  );
}
