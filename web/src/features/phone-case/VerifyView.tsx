import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { photoUrl } from '@/api/photo';
import type { CaseDetail } from '@/api/types';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { usePending } from '@/offline/use-outbox';
import { BeforeAfter } from '@/shared/BeforeAfter';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { BottomBar } from '@/shared/touch/BottomBar';
import { focusFirstError } from '@/shared/touch/focus';
import { CaseFacts } from './CaseFacts';
import { CaseTimeline } from './CaseTimeline';
import { PendingNote } from './PendingNote';
import { useAct } from './queries';
import { type Reason, ReasonFields } from './ReasonFields';
import { reasonText } from './reasons';
import { useDone } from './use-done';
import { VerifyStrip } from './VerifyStrip';

type FailReason = 'not_done' | 'partly' | 'wrong_place' | 'other';

/** Verify by before and after: one divider, the distance and the time between the shots, pass or fail. */
export function VerifyView({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const { summary } = detail;
  const act = useAct(detail);
  const done = useDone();
  const pending = usePending(summary.id);
  const body = useRef<HTMLElement>(null);
  const [reason, setReason] = useState<Reason<FailReason>>({ key: null, note: '' });
  const [wrong, setWrong] = useState<'error_reason' | 'error_other'>();
  const labels = t('verify.reasons', { returnObjects: true });

  const pass = async () => done(await act('verify', { passed: true }), t('verify.passed'), true);
  const fail = async () => {
    const { key, note } = reason;
    const missing = !key ? 'error_reason' : key === 'other' && !note.trim() ? 'error_other' : undefined;
    setWrong(missing);
    if (missing || !key) {
      focusFirstError(body.current);
      return;
    }
    const text = reasonText(labels[key], note, key === 'other');
    done(await act('verify', { passed: false, reason: text }), t('verify.failed'), true);
  };
  const may = (action: 'pass_verification' | 'fail_verification') =>
    pending.length === 0 && detail.allowed_actions.includes(action);

  return (
    <>
      <PhoneHeader title={t('case.verify')} back="/?tab=verify" />
      <main className="phone-body case-body" ref={body}>
        <PendingNote case_id={summary.id} />
        <Shots detail={detail} />
        <VerifyStrip detail={detail} />
        <div className="case-head">
          <h2>{`${format.localized(summary.class_name)} ${summary.address ?? ''}`}</h2>
          <p className="t2">
            {t('case.closing')}
            {format.language === 'en' ? ': ' : '：'}
            {format.localized(detail.closing_condition)}
          </p>
        </div>
        {may('fail_verification') ? (
          <div className="t-stack case-reasons">
            <ReasonFields
              label={t('verify.lead')}
              note_label={t('verify.note')}
              labels={labels}
              value={reason}
              onChange={(next) => {
                setReason(next);
                setWrong(undefined);
              }}
              error={wrong === 'error_reason' ? t('verify.error_reason') : undefined}
              note_error={wrong === 'error_other' ? t('verify.error_other') : undefined}
            />
          </div>
        ) : null}
        <CaseFacts detail={detail} />
        <CaseTimeline detail={detail} />
      </main>
      {may('pass_verification') || may('fail_verification') ? (
        <BottomBar>
          {may('fail_verification') ? (
            <button type="button" className="tb tb--wide" onClick={() => void fail()}>
              {t('verify.fail')}
            </button>
          ) : null}
          {may('pass_verification') ? (
            <button type="button" className="tb tb--p tb--wide" onClick={() => void pass()}>
              <Icon name="check" size={22} />
              {t('verify.pass')}
            </button>
          ) : null}
        </BottomBar>
      ) : null}
    </>
  );
}

function Shots({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('common');
  const [before] = detail.before_photos;
  const after = detail.after_photos.at(-1);
  if (before && after)
    return <BeforeAfter before={photoUrl(before.id)} after={photoUrl(after.id)} ratio="390 / 300" />;
  return (
    <p className="case-no-photo">
      <Icon name="image" size={24} />
      {t('photo.missing')}
    </p>
  );
}
