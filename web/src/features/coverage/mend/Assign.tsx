import { Form, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useDutyName } from '../peek/GapFacts';
import { useAssignment } from '../peek/GapHolders';
import { useDutySetup } from '../queries';
import { dayAfter } from '../trend';
import type { Gap } from '../view';
import type { DialogProps } from './Decisions';
import { TermFields, UnitField } from './fields';
import { MendDialog } from './MendDialog';
import { PersonSelect } from './PersonSelect';
import { assign, endAssignment, targetOf } from './requests';
import { useSend } from './use-send';

interface Values {
  person_id?: string;
  unit_id?: string;
  deputy_id?: string;
  from_day: string;
  to_day?: string;
}

/** What the district says about this kind of duty. */
function useRole(gap: Gap) {
  const setup = useDutySetup();
  const role = setup.data?.roles.find(({ code }) => code === gap.duty);
  const required = setup.data?.required ?? [];
  const depth = gap.site ? null : (gap.areas[0]?.depth ?? null);
  const deputy = required.some((one) => one.deputy && one.duty === gap.duty && (one.depth ?? null) === depth);
  return { held_by: role?.held_by ?? 'person', exclusive: role?.exclusive ?? false, deputy };
}

/** Somebody for a duty nobody has, or, with `replaces`, somebody else for one whose holder is gone. */
export function Assign({ gap, today, replaces, onClose }: DialogProps & { replaces?: boolean }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { form, busy, send } = useSend<Values>(onClose);
  const role = useRole(gap);
  const duty = useDutyName(gap.duty);
  const old = useAssignment(replaces ? gap.assignment_id : undefined).data;
  const [by, setBy] = useState<'person' | 'unit'>();
  const holder = by ?? (role.held_by === 'unit' ? 'unit' : 'person');

  const run = async (values: Values) => {
    await assign({
      ...targetOf(gap),
      duty: gap.duty ?? '',
      ...(holder === 'unit' ? { unit_id: values.unit_id } : { person_id: values.person_id }),
      deputy_id: values.deputy_id,
      from_day: values.from_day,
      to_day: values.to_day || null,
      ...(replaces && role.exclusive ? { replace: true } : {}),
    });
    // Of a duty that several may hold, the server ends nobody by itself.
    if (old && !role.exclusive && !(old.to_day && old.to_day < today))
      await endAssignment(old, dayAfter(values.from_day, -1));
  };
  return (
    <MendDialog<Values>
      title={t(replaces ? 'action.replace' : 'action.assign')}
      about={t('form.target', { duty, place: format.localized(gap.place) })}
      form={form}
      busy={busy}
      initial={{ from_day: today, person_id: replaces ? undefined : gap.suggested_person?.id }}
      onSubmit={(values) => void send(() => run(values), t('done.mended'))}
      onClose={onClose}
    >
      {role.held_by === 'either' ? (
        <Form.Item label={t('form.holder_kind')}>
          <Segmented<'person' | 'unit'>
            aria-label={t('form.holder_kind')}
            value={holder}
            onChange={setBy}
            options={[
              { value: 'person', label: t('form.person') },
              { value: 'unit', label: t('form.unit') },
            ]}
          />
        </Form.Item>
      ) : null}
      {holder === 'unit' ? (
        <UnitField name="unit_id" label={t('form.unit')} needed={t('form.unit_needed')} />
      ) : (
        <Form.Item
          name="person_id"
          label={t('form.person')}
          rules={[{ required: true, message: t('form.person_needed') }]}
        >
          <PersonSelect gap={gap} />
        </Form.Item>
      )}
      {role.deputy && holder === 'person' ? (
        <Form.Item name="deputy_id" label={t('form.deputy')} extra={t('form.deputy_hint')}>
          <PersonSelect gap={gap} />
        </Form.Item>
      ) : null}
      <TermFields today={today} />
    </MendDialog>
  );
}
