import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { useChangeAssignment } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { UnitSelect } from '../fields/choices';
import { PersonSelect } from '../fields/PersonSelect';
import { TermFields } from '../fields/TermFields';
import { useTaken } from './use-taken';

type Assignment = Schemas['Assignment'];
interface Values {
  person_id?: string;
  unit_id?: string;
  deputy_id?: string;
  from_day: string;
  to_day?: string;
  replace?: boolean;
}

/** Holder, deputy and days anew; only the days where it is to be extended. What it is about stays. */
export function ChangeDialog(props: { one: Assignment; only_days: boolean; onClose: () => void }) {
  const { one } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { form, onError } = useFieldErrors<Values>();
  const taken = useTaken(onError);
  const change = useChangeAssignment();
  const name = format.localized(one.duty_name);
  const initial: Values = {
    person_id: one.person?.id,
    unit_id: one.unit?.id,
    deputy_id: one.deputy?.id,
    from_day: one.from_day,
    to_day: one.to_day ?? undefined,
  };
  const done = ({ to_day }: Assignment) => {
    const extended = to_day ? t('register.extended', { day: to_day }) : t('register.extended_open');
    showToast({ tone: 'done', text: props.only_days ? extended : t('saved') });
    props.onClose();
  };
  const submit = (values: Values) => {
    const next = { ...initial, ...values };
    change.mutate(
      {
        assignment_id: one.id,
        body: {
          version: one.version,
          person_id: next.person_id || undefined,
          unit_id: next.unit_id || undefined,
          deputy_id: next.deputy_id || undefined,
          from_day: next.from_day,
          to_day: next.to_day || undefined,
          replace: next.replace || undefined,
        },
      },
      { onError: taken.onError, onSuccess: done },
    );
  };
  return (
    <DutyDialog
      title={t(props.only_days ? 'register.extend_title' : 'register.change_title', { duty: name })}
      busy={change.isPending}
      form={form}
      initial={initial}
      onSubmit={submit}
      onClose={props.onClose}
    >
      {props.only_days ? null : one.unit ? (
        <Form.Item name="unit_id" label={t('field.unit')} rules={[{ required: true, message: t('needed') }]}>
          <UnitSelect />
        </Form.Item>
      ) : (
        <>
          <Form.Item
            name="person_id"
            label={t('field.holder')}
            rules={[{ required: true, message: t('needed') }]}
          >
            <PersonSelect known={one.person} />
          </Form.Item>
          <Form.Item name="deputy_id" label={t('field.deputy')}>
            <PersonSelect known={one.deputy} allowClear />
          </Form.Item>
        </>
      )}
      <TermFields fixed_from={props.only_days} />
      {taken.notice}
    </DutyDialog>
  );
}
