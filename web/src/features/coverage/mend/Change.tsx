import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useDutyName } from '../peek/GapFacts';
import { useAssignment, useAssignmentWords } from '../peek/GapHolders';
import { dayAfter } from '../trend';
import type { DialogProps } from './Decisions';
import { DayField } from './fields';
import { MendDialog } from './MendDialog';
import { PersonSelect } from './PersonSelect';
import { changeAssignment, endAssignment } from './requests';
import { useSend } from './use-send';

const kYear = 365;

/** A term that ran out goes on, with the same holder. */
export function Extend({ gap, today, onClose }: DialogProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  type Values = { to_day?: string };
  const { form, busy, send } = useSend<Values>(onClose);
  const held = useAssignment(gap.assignment_id).data;
  const holder = format.localized((held?.person ?? held?.unit ?? gap.suggested_person)?.name);
  return (
    <MendDialog<Values>
      title={t('action.extend')}
      about={t('form.extend_hint', { holder, day: held?.to_day ?? '' })}
      form={form}
      busy={busy}
      initial={{ to_day: dayAfter(today, kYear) }}
      onSubmit={({ to_day }) =>
        void send(
          () => changeAssignment(gap.assignment_id ?? '', { to_day: to_day || null }),
          t('done.mended'),
        )
      }
      onClose={onClose}
    >
      <DayField name="to_day" label={t('form.to_open')} min={today} />
    </MendDialog>
  );
}

/** Somebody who stands in while the holder is away. */
export function NameDeputy({ gap, onClose }: DialogProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  type Values = { deputy_id: string };
  const { form, busy, send } = useSend<Values>(onClose);
  const duty = useDutyName(gap.duty);
  return (
    <MendDialog<Values>
      title={t('action.name_deputy')}
      about={t('form.target', { duty, place: format.localized(gap.place) })}
      form={form}
      busy={busy}
      initial={{ deputy_id: gap.suggested_person?.id }}
      onSubmit={({ deputy_id }) =>
        void send(() => changeAssignment(gap.assignment_id ?? '', { deputy_id }), t('done.mended'))
      }
      onClose={onClose}
    >
      <Form.Item
        name="deputy_id"
        label={t('form.deputy')}
        rules={[{ required: true, message: t('form.person_needed') }]}
      >
        <PersonSelect gap={gap} />
      </Form.Item>
    </MendDialog>
  );
}

/** Two hold what only one may hold: one of them ends. */
export function EndOne({ gap, today, onClose }: DialogProps) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  type Values = { which: string; last_day: string };
  const { form, busy, send } = useSend<Values>(onClose);
  const words = useAssignmentWords();
  const [first, second] = [
    useAssignment(gap.assignment_id).data,
    useAssignment(gap.other_assignment_id).data,
  ];
  const both = [first, second].filter((one) => one !== undefined);
  const duty = useDutyName(gap.duty);
  const run = async ({ which, last_day }: Values) => {
    const one = both.find(({ id }) => id === which);
    if (one) await endAssignment(one, last_day);
  };
  return (
    <MendDialog<Values>
      title={t('action.end_one')}
      about={t('form.target', { duty, place: format.localized(gap.place) })}
      form={form}
      busy={busy}
      initial={{ last_day: dayAfter(today, -1) }}
      onSubmit={(values) => void send(() => run(values), t('done.mended'))}
      onClose={onClose}
    >
      <Form.Item
        name="which"
        label={t('form.which')}
        rules={[{ required: true, message: t('form.which_needed') }]}
      >
        <Radio.Group
          vertical
          options={both.map((one) => ({
            value: one.id,
            label: `${words(one).holder} · ${words(one).term}`,
          }))}
        />
      </Form.Item>
      <DayField name="last_day" label={t('form.last_day')} needed={t('form.to_needed')} />
    </MendDialog>
  );
}
