import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '@/shared/States';
import { Field } from '@/shared/touch/Field';
import { type TrackedReport, useRate } from './queries';
import { ReopenSheet } from './ReopenSheet';

/** 满意 or 不满意, and the way back when it was not solved. Shown only as far as the server allows. */
export function Feedback({ report }: { report: TrackedReport }) {
  const { t } = useTranslation('public');
  const [reopening, setReopening] = useState(false);
  const may_rate = report.allowed_actions.includes('rate');
  const may_reopen = report.allowed_actions.includes('reopen');
  const rated = typeof report.satisfied === 'boolean';
  if (!may_rate && !may_reopen && !rated) return null;
  return (
    <section className="feedback">
      {rated ? (
        <p role="status">
          <b>{t(report.satisfied ? 'track.rate.said_yes' : 'track.rate.said_no')}</b>
        </p>
      ) : null}
      {may_rate && !rated ? <Rate report={report} /> : null}
      {may_reopen ? (
        <button type="button" className="tb tb--wide" onClick={() => setReopening(true)}>
          {t('track.reopen.button')}
        </button>
      ) : null}
      <ReopenSheet report={report} open={reopening} onClose={() => setReopening(false)} />
    </section>
  );
}

function Rate({ report }: { report: TrackedReport }) {
  const { t } = useTranslation('public');
  const [comment, setComment] = useState('');
  const rate = useRate(report.tracking_code);
  const send = (satisfied: boolean) => rate.send({ satisfied, comment: comment.trim() || null });
  return (
    <>
      <h2>{t('track.rate.title')}</h2>
      <Field label={t('track.rate.comment')} optional>
        {(wiring) => (
          <input
            {...wiring}
            className="t-input"
            value={comment}
            maxLength={500}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      <div className="feedback-choice">
        <button type="button" className="tb" disabled={rate.isPending} onClick={() => send(false)}>
          {t('track.rate.no')}
        </button>
        <button type="button" className="tb tb--p" disabled={rate.isPending} onClick={() => send(true)}>
          {t('track.rate.yes')}
        </button>
      </div>
      {rate.error ? <Failure error={rate.error} /> : null}
    </>
  );
}
