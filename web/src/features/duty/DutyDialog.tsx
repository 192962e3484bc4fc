import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A form in a dialog: its words, its one primary button, its fields. */
export function DutyDialog<Values extends object>(props: {
  title: string;
  ok?: string;
  danger?: boolean;
  busy: boolean;
  form: FormInstance<Values>;
  initial?: Partial<Values>;
  width?: number;
  onSubmit: (values: Values) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  return (
    <Modal
      open
      title={props.title}
      width={props.width}
      okText={props.ok ?? t('action.save')}
      okButtonProps={{ danger: props.danger }}
      cancelText={t('action.cancel')}
      confirmLoading={props.busy}
      onOk={() => props.form.submit()}
      onCancel={props.onClose}
    >
      <Form
        form={props.form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onFinish={(values: Values) => props.onSubmit(values)}
      >
        {props.children}
      </Form>
    </Modal>
  );
}
