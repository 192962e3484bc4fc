import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/shared/DayInput';
import { useFieldErrors } from '@/shared/field-errors';
import { showToast } from '@/shared/toast';
import { DutyDialog } from './DutyDialog';
import { useTaken } from './register/use-taken';
import { useToday } from './use-address';

/** Asks for the last day on which something counts, and ends it. Nothing is deleted. */
export function EndDayDialog(props: {
  title: string;
  detail: string;
  run: (last_day: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation('duty');
  const today = useToday();
  const { form, onError } = useFieldErrors<{ last_day: string }>();
  const refused = useTaken(onError).onError;
  const [busy, setBusy] = useState(false);
  const submit = ({ last_day }: { last_day: string }) => {
    setBusy(true);
    props
      .run(last_day)
      .then(() => {
        showToast({ tone: 'done', text: t('register.ended', { day: last_day }) });
        props.onClose();
      }, refused)
      .finally(() => setBusy(false));
  };
  return (
    <DutyDialog
      title={props.title}
      ok={t('register.end')}
      danger
      busy={busy}
      form={form}
      initial={{ last_day: today }}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <p className="t2 duty-lead">{props.detail}</p>
      <Form.Item
        name="last_day"
        label={t('field.last_day')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <DayInput />
      </Form.Item>
    </DutyDialog>
  );
}
