import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';

/** The code in large letters, to be read out or copied by hand; it is not kept anywhere. */
export function ActivationDialog(props: {
  login: string;
  activation: Schemas['Activation'];
  onClose: () => void;
}) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { code, expires_at } = props.activation;
  return (
    <Modal
      open
      title={t('accounts.code_title', { login: props.login })}
      cancelButtonProps={{ style: { display: 'none' } }}
      okText={t('common:action.close')}
      onOk={props.onClose}
      onCancel={props.onClose}
    >
      <p className="activation-code">{code}</p>
      <p className="t2">{t('accounts.code_detail', { time: format.dateTime(expires_at) })}</p>
    </Modal>
  );
}
