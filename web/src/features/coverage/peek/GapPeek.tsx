import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { SidePeek } from '@/shared/SidePeek';
import { Empty, Failure, Loading } from '@/shared/States';
import { Status } from '@/shared/Status';
import { MendBar, useMayMend } from '../mend/MendBar';
import { useGap } from '../queries';
import type { Cursor } from '../use-gap-cursor';
import type { Gap } from '../view';
import { GapFacts } from './GapFacts';
import { GapHolders } from './GapHolders';
import { PeekMap } from './PeekMap';
import './gap-peek.css';

function Moves({ cursor }: { cursor: Cursor }) {
  const { t } = useTranslation('coverage');
  const { index, count, move } = cursor;
  return (
    <>
      {index >= 0 ? <span className="t2">{t('peek.position', { n: index + 1, total: count })}</span> : null}
      <button
        type="button"
        className="btn btn--text btn--icon"
        aria-label={t('peek.previous')}
        disabled={index <= 0}
        onClick={() => move(-1)}
      >
        <Icon name="up" size={16} />
      </button>
      <button
        type="button"
        className="btn btn--text btn--icon"
        aria-label={t('peek.next')}
        disabled={index + 1 >= count}
        onClick={() => move(1)}
      >
        <Icon name="down" size={16} />
      </button>
    </>
  );
}

function Body({ gap, number }: { gap: Gap; number: number | undefined }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  return (
    <>
      <div className="gap-peek-title">
        {number ? <span className="gap-number">{number}</span> : null}
        <h2>{format.localized(gap.title)}</h2>
        <Status tone={gap.urgency === 'major' ? 'overdue' : 'due'} tag>
          {t(`peek.${gap.urgency}`)}
        </Status>
      </div>
      <p className="gap-peek-place">
        {[format.localized(gap.fact), format.localized(gap.place)].filter(Boolean).join(' · ')}
      </p>
      {gap.acknowledged_until ? (
        <p className="gap-peek-accepted">
          <Status tone="closed">{t('peek.acknowledged', { day: gap.acknowledged_until })}</Status>
          <span>{gap.reason}</span>
        </p>
      ) : null}
      <p className="gap-peek-remedy">
        <Icon name="bulb" size={16} />
        <span>
          <span className="t2">{t('peek.suggestion')}</span>
          <b>{format.localized(gap.suggestion)}</b>
        </span>
      </p>
      <PeekMap gap={gap} number={number} />
      <GapFacts gap={gap} />
      <GapHolders gap={gap} />
    </>
  );
}

/** The side peek: what is missing, where, whose it is, and what mends it. */
export function GapPeek({ gap_id, today, cursor }: { gap_id: string; today: string; cursor: Cursor }) {
  const { t } = useTranslation('coverage');
  const { data: gap, error, refetch } = useGap(gap_id);
  const mayAct = useMayMend(gap);
  const gone = error instanceof ApiProblem && error.status === 404;
  return (
    <SidePeek
      over
      label={t('peek.label')}
      tools={<Moves cursor={cursor} />}
      foot={gap && !gone && mayAct ? <MendBar gap={gap} today={today} /> : undefined}
      onClose={cursor.close}
    >
      {gone ? (
        <Empty title={t('peek.gone')} detail={t('peek.gone_detail')}>
          {cursor.count > 0 ? (
            <button type="button" className="btn" onClick={() => cursor.move(1)}>
              {t('peek.next')}
            </button>
          ) : null}
        </Empty>
      ) : null}
      {error && !gone && !gap ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!error && !gap ? <Loading rows={8} /> : null}
      {gap && !gone ? <Body gap={gap} number={cursor.index >= 0 ? cursor.index + 1 : undefined} /> : null}
    </SidePeek>
  );
}
