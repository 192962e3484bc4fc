import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFieldErrors } from '@/shared/field-errors';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { DutyDialog } from '../DutyDialog';
import { UnitSelect } from '../fields/choices';
import { NameFields } from '../fields/NameFields';
import { useTaken } from '../register/use-taken';
import { useAddPost, useChangePost } from './queries';
import { postBody } from './tree';

interface Values {
  code?: string;
  name: Schemas['Localized'];
  unit_id: string;
}

/** A new post of a unit, or everything about one anew. */
export function PostDialog(props: { unit_id: string; post?: Schemas['Post']; onClose: () => void }) {
  const { post } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { form, onError } = useFieldErrors<Values>();
  const refused = useTaken(onError).onError;
  const add = useAddPost();
  const change = useChangePost();
  const submit = ({ code, name, unit_id }: Values) => {
    const both = { 'zh-CN': name['zh-CN'], en: name.en ?? '' };
    const answer = {
      onError: refused,
      onSuccess: () => {
        showToast({ tone: 'done', text: t('saved') });
        props.onClose();
      },
    };
    if (!post) add.mutate({ name: both, unit_id, code: code || undefined }, answer);
    else
      change.mutate(
        { post_id: post.id, body: { ...postBody(post), name: both, unit_id, code: code || post.code } },
        answer,
      );
  };
  return (
    <DutyDialog<Values>
      title={post ? t('posts.change_title', { name: format.localized(post.name) }) : t('posts.add')}
      ok={post ? undefined : t('posts.add')}
      busy={add.isPending || change.isPending}
      form={form}
      initial={post ? postBody(post) : { name: { 'zh-CN': '', en: '' }, unit_id: props.unit_id }}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <div className="duty-two">
        <NameFields longest={60} />
      </div>
      <Form.Item name="code" label={t('field.code')} extra={post ? undefined : t('posts.code_hint')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="unit_id" label={t('field.unit')} rules={[{ required: true, message: t('needed') }]}>
        <UnitSelect disabled={!post} />
      </Form.Item>
    </DutyDialog>
  );
}
