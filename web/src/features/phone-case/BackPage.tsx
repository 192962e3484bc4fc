import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { CaseDetail } from '@/api/types';
import { db } from '@/offline/db';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { keepPhoto } from '@/offline/upload';
import { useDraft } from '@/offline/use-draft';
import { usePhotos } from '@/offline/use-photos';
import { useFormat } from '@/shared/format';
import { Failure, Loading } from '@/shared/States';
import { BottomBar } from '@/shared/touch/BottomBar';
import { Field } from '@/shared/touch/Field';
import { focusFirstError } from '@/shared/touch/focus';
import { PhotoField } from '@/shared/touch/PhotoField';
import { useAct, useCase } from './queries';
import { useDone } from './use-done';
import './case.css';

interface BackDraft {
  photo_ids: string[];
  note: string;
}

const kEmpty: BackDraft = { photo_ids: [], note: '' };
const worthKeeping = ({ photo_ids, note }: BackDraft) => photo_ids.length > 0 || note !== '';

/** 报回: the photo the closing condition asks for, and words. */
export default function BackPage() {
  const { t } = useTranslation('phone');
  const { id = '' } = useParams();
  const found = useCase(id);
  return (
    <>
      <PhoneHeader title={t('back.title')} back={`/case/${id}`} />
      {found.data ? (
        <BackForm detail={found.data.value} />
      ) : found.isPending ? (
        <Loading rows={6} />
      ) : (
        <Failure title={t('case.failed')} error={found.error} onRetry={() => void found.refetch()} />
      )}
    </>
  );
}

function BackForm({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const { summary } = detail;
  const draft_key = `phone.back.${summary.id}`;
  const draft = useDraft<BackDraft>(draft_key, kEmpty, worthKeeping);
  const { photo_ids, note } = draft.value;
  const photos = usePhotos(photo_ids);
  const form = useRef<HTMLFormElement>(null);
  const act = useAct(detail);
  const done = useDone();
  const [wrong, setWrong] = useState<{ photo: boolean; note: boolean }>({ photo: false, note: false });

  const send = async () => {
    const next = { photo: detail.photo_after_required && photo_ids.length === 0, note: !note.trim() };
    setWrong(next);
    if (next.photo || next.note) {
      focusFirstError(form.current);
      return;
    }
    const kept = draft.value;
    const item = await act('submit_rectification', { note: note.trim() }, photo_ids);
    await draft.clear();
    done(item, t('back.sent'), true, () => db.drafts.put({ key: draft_key, value: kept }));
  };

  return (
    <main className="phone-body">
      <form
        ref={form}
        className="phone-pad phone-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="case-head case-head--flush">
          <h2>{`${format.localized(summary.class_name)} ${summary.address ?? ''}`}</h2>
          <p className="t2">
            {t('case.closing')}
            {format.language === 'en' ? ': ' : '：'}
            {format.localized(detail.closing_condition)}
          </p>
        </div>
        <PhotoField
          label={t('back.photos')}
          lead={t('touch.photo.lead_after')}
          photos={photos}
          onAdd={async (files) => {
            const ids = await Promise.all(files.map((file) => keepPhoto(db, file)));
            draft.change({ photo_ids: [...photo_ids, ...ids] });
            setWrong({ ...wrong, photo: false });
          }}
          onRemove={(id) => {
            draft.change({ photo_ids: photo_ids.filter((other) => other !== id) });
            void db.photos.delete(id);
          }}
          error={wrong.photo ? t('back.error_photo') : undefined}
        />
        <Field label={t('back.note')} error={wrong.note ? t('back.error_note') : undefined}>
          {(wiring) => (
            <textarea
              {...wiring}
              className="t-input"
              value={note}
              placeholder={t('back.note_hint')}
              onChange={(event) => {
                draft.change({ note: event.target.value });
                setWrong({ ...wrong, note: false });
              }}
            />
          )}
        </Field>
        <BottomBar>
          <button type="submit" className="tb tb--p tb--wide">
            {t('back.send')}
          </button>
          <p>{t('report.undo_note')}</p>
        </BottomBar>
      </form>
    </main>
  );
}
