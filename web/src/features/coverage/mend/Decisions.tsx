import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { dayAfter } from '../trend';
import type { Gap } from '../view';
import { DayField, UnitField } from './fields';
import { MendDialog } from './MendDialog';
import { decide } from './requests';
import { useSend } from './use-send';

const kMonth = 30;
const kYear = 365;
const kLongestReason = 200;

export interface DialogProps {
  gap: Gap;
  today: string;
  onClose: () => void;
}

/** Accepted until a day, with a reason: it still counts, but stands apart. */
export function Acknowledge({ gap, today, onClose }: DialogProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  type Values = { acknowledged_until: string; reason: string };
  const { form, busy, send } = useSend<Values>(onClose);
  return (
    <MendDialog<Values>
      title={t('action.acknowledge')}
      about={`${format.localized(gap.title)} · ${format.localized(gap.place)}`}
      form={form}
      busy={busy}
      initial={{
        acknowledged_until: gap.acknowledged_until ?? dayAfter(today, kMonth),
        reason: gap.reason ?? '',
      }}
      onSubmit={(values) =>
        void send(
          () => decide(gap, { ...values, reason: values.reason.trim() }),
          t('done.acknowledged', { day: values.acknowledged_until }),
        )
      }
      onClose={onClose}
    >
      <DayField
        name="acknowledged_until"
        label={t('form.until')}
        needed={t('form.until_needed')}
        min={today}
        max={dayAfter(today, kYear)}
        hint={t('form.acknowledge_hint')}
      />
      <Form.Item
        name="reason"
        label={t('form.reason')}
        rules={[{ required: true, whitespace: true, message: t('form.reason_needed') }]}
      >
        <Input.TextArea rows={3} maxLength={kLongestReason} showCount />
      </Form.Item>
    </MendDialog>
  );
}

/** The unit that has to see to it, by hand; without one the rules name it. */
export function NameOwner({ gap, onClose }: DialogProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  type Values = { owner_unit_id?: string };
  const { form, busy, send } = useSend<Values>(onClose);
  const run = async ({ owner_unit_id }: Values) => decide(gap, { owner_unit_id: owner_unit_id ?? null });
  return (
    <MendDialog<Values>
      title={t('action.name_owner')}
      about={`${format.localized(gap.title)} · ${format.localized(gap.place)}`}
      form={form}
      busy={busy}
      initial={{ owner_unit_id: gap.owner_named ? gap.owner?.id : undefined }}
      onSubmit={(values) =>
        void send(() => run(values), t(values.owner_unit_id ? 'done.owner' : 'done.owner_rule'))
      }
      onClose={onClose}
    >
      <UnitField name="owner_unit_id" label={t('form.owner')} hint={t('form.owner_hint')} />
    </MendDialog>
  );
}
