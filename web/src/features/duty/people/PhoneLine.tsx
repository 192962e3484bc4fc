import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useCan } from '@/shared/session';
import { useReadContact } from '../changes';
import { DutyDialog } from '../DutyDialog';

/** The number without its middle; the full one for those who may, after a reason that is kept. */
export function PhoneLine({ person }: { person: Schemas['Person'] }) {
  const { t } = useTranslation('duty');
  const may = useCan('person_contact_read');
  const { form, onError } = useFieldErrors<{ reason: string }>();
  const read = useReadContact();
  const [asking, setAsking] = useState(false);
  const [phone, setPhone] = useState<string>();
  if (!person.masked_phone) return <span className="t2">{t('people.no_phone')}</span>;
  return (
    <>
      <span>{phone ?? person.masked_phone}</span>{' '}
      {may && !phone ? (
        <button type="button" className="link link--blue" onClick={() => setAsking(true)}>
          {t('people.show_phone')}
        </button>
      ) : null}
      {asking ? (
        <DutyDialog
          title={t('people.show_phone_title')}
          ok={t('people.show_phone')}
          busy={read.isPending}
          form={form}
          onSubmit={(body) =>
            read.mutate(
              { person_id: person.id, body },
              {
                onError,
                onSuccess: (contact) => {
                  setPhone(contact.phone);
                  setAsking(false);
                },
              },
            )
          }
          onClose={() => setAsking(false)}
        >
          <p className="t2 duty-lead">{t('people.show_phone_detail')}</p>
          <Form.Item
            name="reason"
            label={t('people.show_phone_reason')}
            rules={[{ required: true, message: t('needed') }]}
          >
            <Input.TextArea rows={2} maxLength={200} autoFocus />
          </Form.Item>
        </DutyDialog>
      ) : null}
    </>
  );
}
