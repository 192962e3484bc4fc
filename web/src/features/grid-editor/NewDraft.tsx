import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query } from '@/api/client';
import { SelectField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { useEditions } from './queries';

const kFields = ['/name', '/based_on'];

/** A draft begins from the edition in force, or from another one. */
export function NewDraft({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['grids', 'common']);
  const format = useFormat();
  const navigate = useNavigate();
  const editions = useEditions();
  const [name, setName] = useState('');
  const [based_on, setBase] = useState('');
  const start = query.useMutation('post', '/territory/drafts', {
    onSuccess: ({ id }) => navigate(`/territory/drafts/${encodeURIComponent(id)}`),
  });
  const others = (editions.data?.items ?? []).filter(({ in_force }) => !in_force);
  return (
    <Modal
      open
      title={t('drafts.begin')}
      okText={t('drafts.begin')}
      cancelText={t('common:action.cancel')}
      confirmLoading={start.isPending}
      okButtonProps={{ disabled: !name.trim() }}
      onOk={() => start.mutate({ body: { name, based_on: based_on || undefined } })}
      onCancel={onClose}
    >
      <div className="desk-form">
        <TextField
          label={t('drafts.name')}
          placeholder={t('drafts.name_example')}
          error={fieldError(start.error, '/name')}
          value={name}
          onChange={setName}
        />
        <SelectField
          label={t('drafts.from')}
          error={fieldError(start.error, '/based_on')}
          value={based_on}
          options={[
            { value: '', label: t('drafts.from_present') },
            ...others.map((one) => ({
              value: one.id,
              label: `${one.name} · ${format.day(one.effective_from)}`,
            })),
          ]}
          onChange={setBase}
        />
        <Refusal error={start.error} shown={kFields} />
      </div>
    </Modal>
  );
}
