import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { DayInput } from '@/shared/DayInput';
import { useFieldErrors } from '@/shared/field-errors';
import { showToast } from '@/shared/toast';
import { useAddItem, useChangeItem } from '../changes';
import { DutyDialog } from '../DutyDialog';
import { useTaken } from '../register/use-taken';

interface Values {
  title: string;
  due_on?: string;
  done_on?: string;
}

/** One joint item: what, by when, and when it was done. */
export function ItemDialog(props: { pairing_id: string; item?: Schemas['JointItem']; onClose: () => void }) {
  const { pairing_id, item } = props;
  const { t } = useTranslation('duty');
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddItem();
  const change = useChangeItem();
  const submit = ({ title, due_on, done_on }: Values) => {
    const body = { title, due_on: due_on || undefined };
    const told = {
      onError: refused,
      onSuccess: () => {
        showToast({ tone: 'done', text: t('saved') });
        props.onClose();
      },
    };
    if (!item) add.mutate({ pairing_id, body }, told);
    else
      change.mutate(
        {
          pairing_id,
          item_id: item.id,
          body: { ...body, version: item.version, done_on: done_on || undefined },
        },
        told,
      );
  };
  return (
    <DutyDialog<Values>
      title={t(item ? 'pairings.item_change' : 'pairings.item_add')}
      busy={add.isPending || change.isPending}
      form={form}
      initial={
        item
          ? { title: item.title, due_on: item.due_on ?? undefined, done_on: item.done_on ?? undefined }
          : {}
      }
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Form.Item name="title" label={t('pairings.item')} rules={[{ required: true, message: t('needed') }]}>
        <Input.TextArea rows={2} maxLength={200} autoFocus />
      </Form.Item>
      <div className="duty-two">
        <Form.Item name="due_on" label={t('pairings.due_on')}>
          <DayInput />
        </Form.Item>
        {item ? (
          <Form.Item name="done_on" label={t('pairings.done_on')}>
            <DayInput />
          </Form.Item>
        ) : null}
      </div>
    </DutyDialog>
  );
}
