import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportPlace } from '@/map/ReportPlace';
import { db } from '@/offline/db';
import { keepPhoto } from '@/offline/upload';
import { usePhotos, useUploadAhead } from '@/offline/use-photos';
import { Failure, Loading } from '@/shared/States';
import { BottomBar } from '@/shared/touch/BottomBar';
import { ClassField } from '@/shared/touch/ClassField';
import { Field } from '@/shared/touch/Field';
import { PhotoField } from '@/shared/touch/PhotoField';
import type { PlaceValue } from '@/shared/touch/place';
import { useToast } from '@/shared/touch/Toast';
import { PlateGrid, usePlateGrid } from './PlateGrid';
import { SimilarSheet } from './SimilarSheet';
import { useReport } from './use-report';
import './report.css';

/** 随手拍: photo, place, what it is; sent without a login. */
export default function ReportPage() {
  const { t } = useTranslation('public');
  const report = useReport();
  const toast = useToast();
  const { draft, change, errors, classes } = report;
  const { photo_ids, place, choice, description, phone } = draft.value;
  const photos = usePhotos(photo_ids);
  useUploadAhead(photo_ids);
  const sending = photos.filter(({ complete }) => !complete);
  const percent = sending.length ? Math.min(...sending.map((photo) => photo.percent)) : 100;

  const addPhotos = async (files: File[]) => {
    const ids = await Promise.all(files.map((file) => keepPhoto(db, file)));
    change({ photo_ids: [...photo_ids, ...ids] });
  };
  const removePhoto = (id: string) => {
    change({ photo_ids: photo_ids.filter((other) => other !== id) });
    void db.photos.delete(id);
  };
  const setPlace = useCallback(
    (part: Partial<PlaceValue>) => change({ place: { ...place, ...part } }),
    [change, place],
  );

  const grid = usePlateGrid(draft.loaded, setPlace);

  if (!draft.loaded || classes.isPending) return <Loading />;
  const list = classes.data;
  return (
    <form
      ref={report.form}
      className="page page--narrow report"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void report.submit();
      }}
    >
      <h1>{t('report.title')}</h1>
      <PlateGrid grid={grid} />
      {draft.restored ? (
        <p className="t-note t-note--info">
          {t('report.restored')}
          <button type="button" className="t-link" onClick={() => void report.startAfresh()}>
            {t('report.discard')}
          </button>
        </p>
      ) : null}
      <PhotoField
        label={t('report.step_photo')}
        lead={t('touch.photo.lead')}
        photos={photos}
        onAdd={(files) => void addPhotos(files)}
        onRemove={removePhoto}
        error={errors.photo_or_words}
        album
      />
      <ReportPlace value={place} onChange={setPlace} start={!grid.code} error={errors.place} />
      {list ? (
        <ClassField
          list={list}
          value={choice}
          onChange={(next) => change({ choice: next })}
          error={errors.class}
          condition_error={errors.condition}
        />
      ) : (
        <Failure error={classes.error} onRetry={() => void classes.refetch()} />
      )}
      <Field label={t('report.words')} optional error={errors.words}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="t-input"
            value={description}
            placeholder={t('report.words_hint')}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('report.phone')} optional hint={t('report.phone_why')} error={errors.phone}>
        {(wiring) => (
          <input
            {...wiring}
            className="t-input"
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => change({ phone: event.target.value })}
          />
        )}
      </Field>
      {report.failure ? (
        <p className="t-note t-note--error" role="alert">
          {report.failure}
        </p>
      ) : null}
      <BottomBar>
        <button type="submit" className="tb tb--p tb--wide" aria-disabled={report.busy}>
          {report.busy
            ? t(percent < 100 ? 'report.uploading' : 'report.submitting', { percent })
            : t('report.submit')}
        </button>
        <p>{t('report.note')}</p>
      </BottomBar>
      <SimilarSheet
        items={report.similar}
        onGoOn={() => void report.send()}
        onStop={() => {
          report.closeSimilar();
          toast({ text: t('report.similar.stopped') });
        }}
      />
    </form>
  );
}
