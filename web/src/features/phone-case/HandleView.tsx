import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { photoUrl } from '@/api/photo';
import type { CaseDetail, CaseState } from '@/api/types';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { usePending } from '@/offline/use-outbox';
import { distance_m, usePosition } from '@/offline/use-position';
import { BeforeAfter } from '@/shared/BeforeAfter';
import { Deadline } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { CaseStateStatus } from '@/shared/Status';
import { BottomBar } from '@/shared/touch/BottomBar';
import { CaseFacts } from './CaseFacts';
import { CaseTimeline } from './CaseTimeline';
import { PendingNote } from './PendingNote';
import { useAct } from './queries';
import { ReturnSheet } from './ReturnSheet';
import { useDone } from './use-done';

// Its clock has stopped; the tag with the time left would be untrue.
const kEnded: ReadonlySet<CaseState> = new Set(['rectified', 'closed', 'rejected']);

/** A case to handle, or to look at. */
export function HandleView({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const { summary } = detail;
  return (
    <>
      <PhoneHeader title={t(detail.allowed_actions.length ? 'case.handle' : 'case.title')} back="/" />
      <main className="phone-body case-body">
        <PendingNote case_id={summary.id} />
        <CasePhotos detail={detail} />
        <div className="case-head">
          <p>
            {kEnded.has(summary.state) ? null : (
              <Deadline due_at={summary.due_at} clock={summary.clock} tag />
            )}
            <CaseStateStatus state={summary.state} />
          </p>
          <h2>{format.localized(summary.class_name)}</h2>
          <p className="t2">{summary.address || format.localized(summary.area?.name)}</p>
          <Away detail={detail} />
        </div>
        <CaseFacts detail={detail} />
        <CaseTimeline detail={detail} />
      </main>
      <HandleActions detail={detail} />
    </>
  );
}

function CasePhotos({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['phone', 'common']);
  const [before] = detail.before_photos;
  const [after] = detail.after_photos;
  if (before && after)
    return <BeforeAfter before={photoUrl(before.id)} after={photoUrl(after.id)} ratio="390 / 260" />;
  const shown = before ?? after;
  if (!shown)
    return (
      <p className="case-no-photo">
        <Icon name="image" size={24} />
        {t('case.no_photo')}
      </p>
    );
  return (
    <img
      className="case-photo"
      src={photoUrl(shown.id)}
      alt={t(before ? 'common:photo.alt_before' : 'common:photo.alt_after')}
    />
  );
}

function Away({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const { fix } = usePosition(true);
  const { position } = detail.summary;
  if (!position) return null;
  const away =
    fix.state === 'found'
      ? t('case.navigate', { distance: format.distance(distance_m(fix.fix.position, position)) })
      : null;
  const accuracy =
    typeof detail.accuracy_m === 'number' ? t('case.accuracy', { m: Math.round(detail.accuracy_m) }) : null;
  const words = [away, accuracy].filter(Boolean).join(format.language === 'en' ? ', ' : '，');
  return words ? <p className="t2">{words}</p> : null;
}

/** Buttons come from the server's list only; what waits in the queue is not offered again. */
function HandleActions({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('phone');
  const pending = usePending(detail.summary.id);
  const act = useAct(detail);
  const done = useDone();
  const [returning, setReturning] = useState(false);
  const waiting = new Set(pending.map(({ action }) => action));
  const ended = waiting.has('submit_rectification') || waiting.has('return_to_desk');
  const may = (action: 'accept' | 'return_to_desk' | 'submit_rectification') =>
    !ended && !waiting.has(action) && detail.allowed_actions.includes(action);
  if (!may('accept') && !may('submit_rectification') && !may('return_to_desk')) return null;
  const primary = may('accept') ? (
    <button
      type="button"
      className="tb tb--p"
      onClick={async () => done(await act('accept', {}), t('case.accepted'), false)}
    >
      {t('case.accept')}
    </button>
  ) : (
    <Link className="tb tb--p" to={`/case/${detail.summary.id}/back`}>
      <Icon name="camera" size={22} />
      {t('case.report_back')}
    </Link>
  );
  return (
    <BottomBar>
      <div className={may('return_to_desk') ? 't-bottom--two' : 't-bottom--one'}>
        {may('return_to_desk') ? (
          <button type="button" className="tb" onClick={() => setReturning(true)}>
            {t('case.return')}
          </button>
        ) : null}
        {primary}
      </div>
      <ReturnSheet detail={detail} open={returning} onClose={() => setReturning(false)} />
    </BottomBar>
  );
}
