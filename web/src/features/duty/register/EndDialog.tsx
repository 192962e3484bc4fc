import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { useEndAssignment } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { DayInput } from '../fields/choices';
import { useToday } from '../use-address';
import { useTaken } from './use-taken';

/** Ends an assignment with a last day. It is not deleted. */
export function EndDialog({ one, onClose }: { one: Schemas['Assignment']; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const today = useToday();
  const { form, onError } = useFieldErrors<{ last_day: string }>();
  const taken = useTaken(onError);
  const end = useEndAssignment();
  return (
    <DutyDialog
      title={t('register.end_title', { duty: format.localized(one.duty_name) })}
      ok={t('register.end')}
      danger
      busy={end.isPending}
      form={form}
      initial={{ last_day: today }}
      onSubmit={({ last_day }) =>
        end.mutate(
          { assignment_id: one.id, body: { version: one.version, last_day } },
          {
            onError: taken.onError,
            onSuccess: () => {
              showToast({ tone: 'done', text: t('register.ended', { day: last_day }) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p className="t2 duty-lead">{t('register.end_detail')}</p>
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
