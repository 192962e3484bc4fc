import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The frame of every dialog here: what it is about, its fields, one way to do it. */
export function MendDialog<Values extends object>(props: {
  title: string;
  about: ReactNode;
  form: FormInstance<Values>;
  busy: boolean;
  initial?: Partial<Values>;
  onSubmit: (values: Values) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <Modal
      open
      title={props.title}
      okText={t('action.confirm')}
      cancelText={t('action.cancel')}
      confirmLoading={props.busy}
      onOk={() => props.form.submit()}
      onCancel={props.onClose}
    >
      <p className="t2 mend-about">{props.about}</p>
      <Form<Values>
        form={props.form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onFinish={props.onSubmit}
      >
        {props.children}
      </Form>
    </Modal>
  );
}
