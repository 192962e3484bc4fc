import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, must } from '@/api/client';
import type { Schemas } from '@/api/types';
import { ChiefNotes } from '@/shared/desk/ChiefNotes';
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
  // Published, but some chiefs of a sheet were left out: that is read before one goes on.
  const [chiefs, setChiefs] = useState<Schemas['ChiefReport']>();
  const waiting = desk.editor.draft.data?.chief_count ?? 0;
  // The version that was looked at: a step taken meanwhile is refused, not published unseen.
  const [version] = useState(desk.data?.version ?? 0);
  const present = editions.data?.items.find(({ in_force }) => in_force);
  const outdated = fieldError(error, '/replace_newer');
  const leave = async () => {
    await navigate('/territory/editions');
    void cache.invalidateQueries();
  };
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
      if (made.chiefs.conflicts.length > 0) setChiefs(made.chiefs);
      else await leave();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  if (chiefs)
    return (
      <Modal
        open
        width={640}
        title={t('publish.done_title')}
        okText={t('import.see_editions')}
        cancelButtonProps={{ hidden: true }}
        onOk={() => void leave()}
        onCancel={() => void leave()}
      >
        <div className="desk-form">
          <ChiefNotes report={chiefs} done />
        </div>
      </Modal>
    );
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
        {waiting > 0 ? <p className="desk-note">{t('chiefs.waiting', { count: waiting })}</p> : null}
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
