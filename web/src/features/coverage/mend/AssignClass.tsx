import { Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import type { DialogProps } from './Decisions';
import { TermFields, UnitField } from './fields';
import { MendDialog } from './MendDialog';
import { assign, makeRuling } from './requests';
import { useSend } from './use-send';

const kLongestReason = 200;
const kResponsible = 'responsible_unit';

type Way = 'assignment' | 'ruling';
interface Values {
  unit_id: string;
  reason?: string;
  from_day: string;
  to_day?: string;
}

/** A unit for a class of problems nobody handles: registered for the area, or ruled. The whole district has no area to
 *  register it for, so there a ruling it is. */
export function AssignClass({ gap, today, onClose }: DialogProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { form, busy, send } = useSend<Values>(onClose);
  const area = gap.areas[0];
  const [chosen, setWay] = useState<Way>('assignment');
  const way = area ? chosen : 'ruling';
  const class_code = gap.class_code ?? '';
  const run = async ({ unit_id, reason, from_day, to_day }: Values) => {
    const common = { class_code, area_id: area?.id ?? null, unit_id, from_day, to_day: to_day || null };
    if (way === 'ruling') await makeRuling({ ...common, reason: reason?.trim() ?? '' });
    else await assign({ ...common, target_kind: 'class_in_area', duty: kResponsible });
  };
  return (
    <MendDialog<Values>
      title={t('action.assign_class')}
      about={format.localized(gap.place)}
      form={form}
      busy={busy}
      initial={{ from_day: today }}
      onSubmit={(values) => void send(() => run(values), t('done.mended'))}
      onClose={onClose}
    >
      <UnitField name="unit_id" label={t('form.unit')} needed={t('form.unit_needed')} />
      <Form.Item
        label={t('form.way')}
        extra={
          way === 'ruling'
            ? t('form.way_ruling_hint')
            : t('form.way_assignment_hint', { place: format.localized(area?.name) })
        }
      >
        <Segmented<Way>
          aria-label={t('form.way')}
          value={way}
          onChange={setWay}
          options={[
            { value: 'assignment', label: t('form.way_assignment'), disabled: !area },
            { value: 'ruling', label: t('form.way_ruling') },
          ]}
        />
      </Form.Item>
      {way === 'ruling' ? (
        <Form.Item
          name="reason"
          label={t('form.reason')}
          rules={[{ required: true, whitespace: true, message: t('form.reason_needed') }]}
        >
          <Input.TextArea rows={2} maxLength={kLongestReason} />
        </Form.Item>
      ) : null}
      <TermFields today={today} />
    </MendDialog>
  );
}
