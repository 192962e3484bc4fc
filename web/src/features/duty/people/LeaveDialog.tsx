import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { DayInput } from '@/shared/DayInput';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { useChangePerson } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { useTaken } from '../register/use-taken';
import { useToday } from '../use-address';

type Person = Schemas['Person'];

/** The same person with another day of leaving. Without a phone the known one stays. */
export function leaving(person: Person, left_on: string | undefined): Schemas['ChangePerson'] {
  const { version, code, name, unit, post_id } = person;
  return { version, code, name, unit_id: unit?.id, post_id: post_id ?? undefined, left_on };
}

/** From which day on somebody no longer works here. Their duties do not move by this. */
export function LeaveDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const today = useToday();
  const { form, onError } = useFieldErrors<{ left_on: string }>();
  const refused = useTaken(onError).onError;
  const change = useChangePerson();
  const name = format.localized(person.name);
  return (
    <DutyDialog
      title={t('people.leave_title', { name })}
      ok={t('people.leave')}
      danger
      busy={change.isPending}
      form={form}
      initial={{ left_on: person.left_on ?? today }}
      onSubmit={({ left_on }) =>
        change.mutate(
          { person_id: person.id, body: leaving(person, left_on) },
          {
            onError: refused,
            onSuccess: () => {
              showToast({ tone: 'done', text: t('people.left', { name, day: left_on }) });
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <p className="duty-lead">
        {t('people.leave_detail')}{' '}
        <Link to={`/duty/people/${person.id}/handover`}>{t('people.handover')}</Link>
      </p>
      <Form.Item
        name="left_on"
        label={t('people.left_on')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <DayInput />
      </Form.Item>
    </DutyDialog>
  );
}
