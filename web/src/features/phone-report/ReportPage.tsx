import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportPlace } from '@/map/ReportPlace';
import { db } from '@/offline/db';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { keepPhoto } from '@/offline/upload';
import { usePhotos } from '@/offline/use-photos';
import { Failure, Loading } from '@/shared/States';
import { BottomBar } from '@/shared/touch/BottomBar';
import { ClassField } from '@/shared/touch/ClassField';
import { Field } from '@/shared/touch/Field';
import { PhotoField } from '@/shared/touch/PhotoField';
import type { PlaceValue } from '@/shared/touch/place';
import { Toggle } from '@/shared/touch/Toggle';
import { useFieldReport } from './use-field-report';

/** 上报: photo, class, send; position and grid fill themselves in. */
export default function ReportPage() {
  const { t } = useTranslation('phone');
  const report = useFieldReport();
  const { draft, change, list, error, classes } = report;
  const { photo_ids, after_ids, place, choice, description, fixed } = draft.value;
  const before = usePhotos(photo_ids);
  const after = usePhotos(after_ids);
  const setPlace = useCallback(
    (part: Partial<PlaceValue>) => change({ place: { ...place, ...part } }),
    [change, place],
  );
  const keep = (files: File[]) => Promise.all(files.map((file) => keepPhoto(db, file)));
  const drop = (id: string) => void db.photos.delete(id);

  return (
    <>
      <PhoneHeader title={t('report.title')} back="/" />
      {!draft.loaded || classes.isPending ? (
        <Loading rows={8} />
      ) : (
        <main className="phone-body">
          <form
            ref={report.form}
            className="phone-pad phone-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void report.submit();
            }}
          >
            {draft.restored ? (
              <p className="t-note t-note--info">
                {t('report.restored')}
                <button type="button" className="t-link" onClick={() => void draft.clear()}>
                  {t('report.discard')}
                </button>
              </p>
            ) : null}
            <PhotoField
              label={fixed ? t('report.before') : t('touch.photo.take')}
              lead={t('touch.photo.lead')}
              photos={before}
              onAdd={async (files) => change({ photo_ids: [...photo_ids, ...(await keep(files))] })}
              onRemove={(id) => {
                change({ photo_ids: photo_ids.filter((other) => other !== id) });
                drop(id);
              }}
              error={error('photo')}
            />
            <ReportPlace value={place} onChange={setPlace} start error={error('place')} />
            {list ? (
              <ClassField
                list={list}
                value={choice}
                onChange={(next) => change({ choice: next })}
                error={error('class')}
                condition_error={error('condition')}
              />
            ) : (
              <Failure
                title={t('report.no_classes')}
                error={classes.error}
                onRetry={() => void classes.refetch()}
              />
            )}
            <Field label={t('report.words')} optional>
              {(wiring) => (
                <textarea
                  {...wiring}
                  className="t-input"
                  value={description}
                  maxLength={4000}
                  onChange={(event) => change({ description: event.target.value })}
                />
              )}
            </Field>
            <Toggle label={t('report.fixed')} checked={fixed} onChange={(on) => change({ fixed: on })} />
            {fixed ? (
              <PhotoField
                label={t('report.after')}
                lead={t('touch.photo.lead_after')}
                photos={after}
                onAdd={async (files) => change({ after_ids: [...after_ids, ...(await keep(files))] })}
                onRemove={(id) => {
                  change({ after_ids: after_ids.filter((other) => other !== id) });
                  drop(id);
                }}
                error={error('after')}
              />
            ) : null}
            <BottomBar>
              <button type="submit" className="tb tb--p tb--wide">
                {t('report.submit')}
              </button>
              <p>{t('report.undo_note')}</p>
            </BottomBar>
          </form>
        </main>
      )}
    </>
  );
}
