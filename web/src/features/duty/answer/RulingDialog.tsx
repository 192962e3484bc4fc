import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { showToast } from '@/shared/toast';
import { useAddRuling } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { AreaSelect } from '../fields/AreaSelect';
import { ClassSelect, UnitSelect } from '../fields/choices';
import { TermFields } from '../fields/TermFields';
import { useTaken } from '../register/use-taken';
import { useToday } from '../use-address';

type Values = Schemas['CreateRuling'];

/** 权责裁定: from a day on this unit answers for this class in this area. */
export function RulingDialog(props: {
  start: { class_code?: string; area_id?: string };
  onClose: () => void;
}) {
  const { t } = useTranslation('duty');
  const today = useToday();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddRuling();
  const needed = [{ required: true, message: t('needed') }];
  const submit = (values: Values) =>
    add.mutate(
      { ...values, area_id: values.area_id || undefined, to_day: values.to_day || undefined },
      {
        onError: refused,
        onSuccess: ({ number }) => {
          showToast({ tone: 'done', text: t('ruling.added', { number }) });
          props.onClose();
        },
      },
    );
  return (
    <DutyDialog<Values>
      title={t('ruling.add')}
      ok={t('ruling.add')}
      busy={add.isPending}
      form={form}
      initial={{ from_day: today, ...props.start }}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p className="t2 duty-lead">{t('ruling.lead')}</p>
      <Form.Item name="class_code" label={t('field.class')} rules={needed}>
        <ClassSelect />
      </Form.Item>
      <Form.Item name="area_id" label={t('field.area')} extra={t('ruling.area_hint')}>
        <AreaSelect allowClear placeholder={t('everywhere')} />
      </Form.Item>
      <Form.Item name="unit_id" label={t('ruling.unit')} rules={needed}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={needed}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <TermFields />
    </DutyDialog>
  );
}
