import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAction, CaseDetail, Localized } from '@/api/types';
import { Deadline } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Failure, Loading } from '@/shared/States';
import { CaseStateStatus } from '@/shared/Status';
import { useCaseActions } from '../actions';
import { kConfirmEvent } from '../list/use-list-keys';
import { useCase, useSuggestions } from '../queries';
import { deskActions, useCommands } from '../use-commands';
import { eventWords } from '../words';
import { PeekFacts } from './PeekFacts';
import { PeekHead } from './PeekHead';
import { SuggestedOwners } from './SuggestedOwners';

type Props = {
  case_id: string;
  index: number;
  total: number;
  onMove: (by: 1 | -1) => void;
  onClose: () => void;
};

function Trail({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  return (
    <>
      <h3>{t('peek.timeline')}</h3>
      <ol className="trail">
        {detail.timeline.map((event) => (
          <li key={event.seq}>
            <time dateTime={event.occurred_at}>{format.dateTime(event.occurred_at)}</time>
            <span>{eventWords(event, t, format)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Opens the choice of a unit for a case that a unit already holds. */
function Redispatch({ offered, onStart }: { offered: boolean; onStart: () => void }) {
  const { t } = useTranslation('console');
  if (!offered) return null;
  return (
    <button type="button" className="btn" onClick={onStart}>
      {t('action.redispatch')}
    </button>
  );
}

const kPrimary: CaseAction[] = ['dispatch', 'accept', 'pass_verification'];

/** The side peek: what it is, where, the decision, how it came here; actions at the foot. */
export function Peek(props: Props) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { data: detail, error, refetch } = useCase(props.case_id);
  const actions = detail ? deskActions(detail) : [];
  const [moving, setMoving] = useState(false);
  const waiting = (moving || detail?.summary.state === 'reported') && actions.includes('dispatch');
  const suggestions = useSuggestions(props.case_id, waiting);
  const [unit, setUnit] = useState<{ id: string; name: Localized }>();
  const { dispatch } = useCaseActions();
  const { run, dialog } = useCommands(detail);
  const owner = unit ?? suggestions.data?.[0]?.unit;
  const primary = kPrimary.find((action) => actions.includes(action) && (action !== 'dispatch' || waiting));
  const confirm = () => {
    if (!detail || !primary) return;
    if (primary !== 'dispatch') run(primary);
    else if (owner) {
      dispatch(detail.summary, owner);
      setMoving(false);
      props.onMove(1);
    }
  };
  useEffect(() => {
    const onConfirm = (event: Event) => {
      if (!waiting || !owner) return;
      event.preventDefault();
      confirm();
    };
    window.addEventListener(kConfirmEvent, onConfirm);
    return () => window.removeEventListener(kConfirmEvent, onConfirm);
  });
  return (
    <aside className="peek" aria-label={t('peek.label')}>
      <PeekHead {...props} number={detail?.summary.number} />
      <div className="peek-body">
        {error && !detail ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {!error && !detail ? <Loading rows={8} /> : null}
        {detail ? (
          <>
            <div className="peek-title">
              <h2>{format.localized(detail.summary.class_name)}</h2>
              <CaseStateStatus state={detail.summary.state} tag />
            </div>
            {detail.summary.due_at ? (
              <p className="peek-clock">
                <Icon name="clock" size={16} />
                <Deadline due_at={detail.summary.due_at} clock={detail.summary.clock} />
              </p>
            ) : null}
            <PeekFacts detail={detail} />
            {waiting ? (
              <SuggestedOwners suggestions={suggestions} chosen={owner?.id} onChoose={setUnit} />
            ) : null}
            {detail.limit_text ? (
              <p className="peek-limit t2">
                <Icon name="clock" size={14} />
                {t('peek.limit', { limit: format.localized(detail.limit_text) })}
              </p>
            ) : null}
            <Trail detail={detail} />
          </>
        ) : null}
      </div>
      <footer className="peek-foot">
        {actions
          .filter((action) => action !== primary && action !== 'dispatch')
          .map((action) => (
            <button key={action} type="button" className="btn" onClick={() => run(action)}>
              {t(`action.${action as 'accept'}`)}
            </button>
          ))}
        <Redispatch offered={actions.includes('dispatch') && !waiting} onStart={() => setMoving(true)} />
        <span className="spacer" />
        {primary ? (
          <button
            type="button"
            className="btn btn--primary peek-primary"
            disabled={primary === 'dispatch' && !owner}
            onClick={confirm}
          >
            {t(`action.${primary as 'accept'}`)}
            {primary === 'dispatch' ? <kbd className="kbd">Enter</kbd> : null}
          </button>
        ) : null}
      </footer>
      {dialog}
    </aside>
  );
}
