import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { useAddAbsence, useChangeAbsence } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { TermFields } from '../fields/TermFields';
import { useAbsences } from '../queries';
import { useTaken } from '../register/use-taken';
import { TermDays } from '../Term';
import { useToday } from '../use-address';

type Absence = Schemas['Absence'];
const kCauses = ['leave', 'sick', 'training', 'business_trip', 'secondment', 'other'] as const;
interface Values {
  from_day: string;
  to_day?: string;
  reason: Absence['reason'];
}

function AbsenceDialog(props: { person: Schemas['Person']; absence?: Absence; onClose: () => void }) {
  const { person, absence } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const today = useToday();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddAbsence();
  const change = useChangeAbsence();
  const name = format.localized(person.name);
  const done = () => {
    showToast({ tone: 'done', text: t('absence.saved') });
    props.onClose();
  };
  const submit = ({ to_day, ...values }: Values) => {
    const body = { ...values, to_day: to_day || undefined };
    const told = { onError: refused, onSuccess: done };
    if (absence)
      change.mutate(
        { absence_id: absence.id, body: { ...body, version: absence.version, cancelled: absence.cancelled } },
        told,
      );
    else add.mutate({ ...body, person_id: person.id }, told);
  };
  return (
    <DutyDialog<Values>
      title={t(absence ? 'absence.change_title' : 'absence.add_title', { name })}
      busy={add.isPending || change.isPending}
      form={form}
      initial={
        absence
          ? { from_day: absence.from_day, to_day: absence.to_day ?? undefined, reason: absence.reason }
          : { from_day: today, reason: 'leave' }
      }
      onSubmit={submit}
      onClose={props.onClose}
    >
      <TermFields />
      <Form.Item name="reason" label={t('absence.reason')}>
        <Select options={kCauses.map((value) => ({ value, label: t(`absence.cause.${value}`) }))} />
      </Form.Item>
    </DutyDialog>
  );
}

function Row(props: { one: Absence; onChange: () => void }) {
  const { one } = props;
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const change = useChangeAbsence();
  const refused = useTaken((error) => showToast({ tone: 'warning', text: (error as Error).message })).onError;
  const cancel = () =>
    change.mutate(
      {
        absence_id: one.id,
        body: {
          version: one.version,
          from_day: one.from_day,
          to_day: one.to_day ?? undefined,
          reason: one.reason,
          cancelled: true,
        },
      },
      {
        onError: refused,
        onSuccess: () => void showToast({ tone: 'done', text: t('absence.cancelled') }),
      },
    );
  return (
    <li>
      <span>
        <TermDays {...one} />
      </span>
      <span>{t(`absence.cause.${one.reason}`)}</span>
      {one.cancelled ? <span className="t2">{t('absence.cancelled_mark')}</span> : null}
      {manages && !one.cancelled ? (
        <span>
          <Button size="small" type="text" onClick={props.onChange}>
            {t('absence.change')}
          </Button>
          <Button size="small" type="text" loading={change.isPending} onClick={cancel}>
            {t('absence.cancel')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}

/** When somebody is away, now and later. */
export function Absences({ person }: { person: Schemas['Person'] }) {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage');
  const asked = useAbsences(person.id);
  const [asking, setAsking] = useState<{ absence?: Absence }>();
  const items = asked.data ?? [];
  return (
    <>
      <div className="duty-rows-head">
        <h3>{t('absence.title')}</h3>
        {manages ? (
          <Button size="small" onClick={() => setAsking({})}>
            {t('absence.add')}
          </Button>
        ) : null}
      </div>
      {items.length > 0 ? (
        <ul className="duty-rows">
          {items.map((one) => (
            <Row key={one.id} one={one} onChange={() => setAsking({ absence: one })} />
          ))}
        </ul>
      ) : (
        <p className="t2">{asked.isPending ? '…' : t('absence.none')}</p>
      )}
      {asking ? (
        <AbsenceDialog person={person} absence={asking.absence} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}
