import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, must } from '@/api/client';
import { EffectiveField } from '@/shared/desk/EffectiveField';
import { type Effective, effectiveInstant, tomorrow } from '@/shared/desk/effective';
import { CheckField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { TimeZoneContext, useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { PublishChanges } from './PublishChanges';
import { useEditions } from './queries';
import type { Desk } from './use-desk';

const kFields = ['/name', '/effective_from', '/replace_newer'];

/** What changes and which open cases change hands is seen first; then name and first day. */
export function PublishDialog({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation(['grids', 'common']);
  const format = useFormat();
  const zone = useContext(TimeZoneContext);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const editions = useEditions();
  const [name, setName] = useState(desk.editor.draft.data?.name ?? '');
  const [start, setStart] = useState<Effective>({ at_once: false, day: tomorrow(new Date(), zone) });
  const [replace_newer, setReplace] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  // The version that was looked at: a step taken meanwhile is refused, not published unseen.
  const [version] = useState(desk.data?.version ?? 0);
  const present = editions.data?.items.find(({ in_force }) => in_force);
  const outdated = fieldError(error, '/replace_newer');
  const publish = async () => {
    const effective_from = effectiveInstant(start, zone, new Date());
    if (!effective_from) return;
    setBusy(true);
    setError(undefined);
    try {
      const params = { path: { draft_id: desk.draft_id } };
      const body = { name, effective_from, version, replace_newer };
      const made = must(await api.POST('/territory/drafts/{draft_id}/publication', { params, body }));
      showToast({ tone: 'done', text: t('publish.done', { name, date: format.day(made.effective_from) }) });
      await navigate('/territory/editions');
      void cache.invalidateQueries();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={640}
      title={t('publish.title')}
      okText={t('publish.do')}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !name.trim() }}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      <div className="desk-form">
        <PublishChanges
          draft_id={desk.draft_id}
          edition_id={present?.id}
          version={version}
          findings={desk.findings}
        />
        <TextField
          label={t('import.edition_name')}
          error={fieldError(error, '/name')}
          value={name}
          onChange={setName}
        />
        <EffectiveField value={start} error={fieldError(error, '/effective_from')} onChange={setStart} />
        {outdated ? <p className="desk-note desk-note--due">{outdated}</p> : null}
        {outdated || replace_newer ? (
          <CheckField label={t('publish.replace')} checked={replace_newer} onChange={setReplace} />
        ) : null}
        <Refusal error={error} shown={kFields} />
      </div>
    </Modal>
  );
}
