import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { useAddPerson, useChangePerson } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { PostSelect, UnitSelect } from '../fields/choices';
import { NameFields } from '../fields/NameFields';
import { useTaken } from '../register/use-taken';

interface Values {
  code?: string;
  name: Schemas['Localized'];
  phone?: string;
  no_phone?: boolean;
  unit_id?: string;
  post_id?: string;
}

/** A new person, or everything about one anew. A number that is known is never sent back to the page: an empty field
 *  keeps it. */
export function PersonDialog(props: {
  person?: Schemas['Person'];
  onClose: () => void;
  onAdded?: (id: string) => void;
}) {
  const { person } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddPerson();
  const change = useChangePerson();
  const unit_id = Form.useWatch('unit_id', form);
  const removing = Form.useWatch('no_phone', form) ?? false;
  const needed = [{ required: true, message: t('needed') }];
  const told = (text: string) => {
    showToast({ tone: 'done', text });
    props.onClose();
  };
  const submit = ({ code, name, phone, no_phone, unit_id, post_id }: Values) => {
    const both = { 'zh-CN': name['zh-CN'], en: name.en ?? '' };
    if (!person)
      add.mutate(
        { code: code || undefined, name: both, phone: phone || undefined, unit_id, post_id },
        {
          onError: refused,
          onSuccess: (made) => {
            told(t('people.added', { name: format.localized(made.name), code: made.code }));
            props.onAdded?.(made.id);
          },
        },
      );
    else
      change.mutate(
        {
          person_id: person.id,
          body: {
            version: person.version,
            code: code ?? person.code,
            name: both,
            phone: no_phone ? '' : phone || undefined,
            unit_id,
            post_id,
            left_on: person.left_on ?? undefined,
          },
        },
        { onError: refused, onSuccess: () => told(t('saved')) },
      );
  };
  return (
    <DutyDialog<Values>
      title={person ? t('people.change_title', { name: format.localized(person.name) }) : t('people.add')}
      ok={person ? undefined : t('people.add')}
      busy={add.isPending || change.isPending}
      form={form}
      initial={
        person
          ? {
              code: person.code,
              name: person.name,
              unit_id: person.unit?.id,
              post_id: person.post_id ?? undefined,
            }
          : { name: { 'zh-CN': '', en: '' } }
      }
      onSubmit={submit}
      onClose={props.onClose}
    >
      <div className="duty-two">
        <NameFields />
      </div>
      <Form.Item
        name="code"
        label={t('field.code')}
        extra={person ? undefined : t('people.code_hint')}
        rules={person ? needed : undefined}
      >
        <Input maxLength={40} />
      </Form.Item>
      <div className="duty-two">
        <Form.Item name="unit_id" label={t('field.unit')}>
          <UnitSelect allowClear onChange={() => form.setFieldValue('post_id', undefined)} />
        </Form.Item>
        <Form.Item name="post_id" label={t('field.post')}>
          <PostSelect unit_id={unit_id} allowClear />
        </Form.Item>
      </div>
      <Form.Item
        name="phone"
        label={t(person ? 'people.phone_new' : 'field.phone')}
        extra={person?.masked_phone ? `${person.masked_phone} · ${t('people.phone_hint')}` : undefined}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={30} disabled={removing} />
      </Form.Item>
      {person?.masked_phone ? (
        <Form.Item name="no_phone" valuePropName="checked">
          <Checkbox>{t('people.phone_remove')}</Checkbox>
        </Form.Item>
      ) : null}
    </DutyDialog>
  );
}
