import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAction, CaseDetail, Localized } from '@/api/types';
import { Icon } from '@/shared/Icon';
import { Status } from '@/shared/Status';
import { useCaseActions } from '../actions';
import { SuggestedOwners } from '../peek/SuggestedOwners';
import { useSuggestions } from '../queries';
import { deskActions, useCommands } from '../use-commands';

const kReasons = ['case.reason_not_fixed', 'case.reason_partly', 'case.reason_place'] as const;
const kRest: CaseAction[] = ['accept', 'submit_rectification', 'return_to_desk', 'reject'];

function Verify({ detail, run }: { detail: CaseDetail; run: (action: CaseAction) => void }) {
  const { t } = useTranslation('console');
  const { act } = useCaseActions();
  const fail = (reason: string) => void act(detail.summary, { kind: 'verify', passed: false, reason });
  return (
    <section className="card case-actions">
      <header>
        <h2>{t('case.verify')}</h2>
        <span className="tools t2">{t('case.verify_rule')}</span>
      </header>
      <div className="action-body">
        <div className="action-pair">
          <Button size="large" onClick={() => run('fail_verification')}>
            {t('action.fail_verification')}
          </Button>
          <Button
            size="large"
            type="primary"
            icon={<Icon name="check" size={16} />}
            onClick={() => run('pass_verification')}
          >
            {t('action.pass_verification')}
          </Button>
        </div>
        <p className="t2">{t('case.reasons_fail')}</p>
        <div className="chips">
          {kReasons.map((word) => (
            <button key={word} type="button" className="chip" onClick={() => fail(t(word))}>
              {t(word)}
            </button>
          ))}
          <button type="button" className="chip" onClick={() => run('fail_verification')}>
            {t('case.reason_other')}
          </button>
        </div>
      </div>
    </section>
  );
}

function Dispatch({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('console');
  const suggestions = useSuggestions(detail.summary.id, true);
  const { dispatch } = useCaseActions();
  const [unit, setUnit] = useState<{ id: string; name: Localized }>();
  const owner = unit ?? suggestions.data?.[0]?.unit;
  const again = detail.summary.state !== 'reported';
  return (
    <>
      <SuggestedOwners suggestions={suggestions} chosen={owner?.id} onChoose={setUnit} />
      <Button
        type={again ? 'default' : 'primary'}
        block
        disabled={!owner}
        onClick={() => owner && dispatch(detail.summary, owner)}
      >
        {t(again ? 'action.redispatch' : 'action.dispatch')}
      </Button>
    </>
  );
}

/** What this person may do with this case now, exactly as the server allows it. */
export function ActionPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('console');
  const { run, dialog } = useCommands(detail);
  const [again, setAgain] = useState(false);
  const actions = deskActions(detail);
  const { released, state } = detail.summary;
  const dispatchable = actions.includes('dispatch');
  const publish = actions.find((action) => action === 'release' || action === 'withdraw');
  const rest = kRest.filter((action) => actions.includes(action));
  const verifying = actions.includes('pass_verification');
  const only_verify = verifying && !dispatchable && !publish && rest.length === 0;
  return (
    <>
      {verifying ? <Verify detail={detail} run={run} /> : null}
      <section className="card case-actions">
        <header>
          <h2>{t('case.handle')}</h2>
          <span className="tools">
            <Status tone={released ? 'ok' : 'neutral'}>
              {t(released ? 'case.released' : 'case.not_released')}
            </Status>
          </span>
        </header>
        {only_verify ? null : (
          <div className="action-body">
            {dispatchable && (state === 'reported' || again) ? <Dispatch detail={detail} /> : null}
            <div className="action-row">
              {rest.map((action) => (
                <Button
                  key={action}
                  type={action === 'accept' ? 'primary' : 'default'}
                  onClick={() => run(action)}
                >
                  {t(`action.${action as 'accept'}`)}
                </Button>
              ))}
              {dispatchable && state !== 'reported' && !again ? (
                <Button onClick={() => setAgain(true)}>{t('action.redispatch')}</Button>
              ) : null}
              {publish ? (
                <Button onClick={() => run(publish)}>{t(`action.${publish as 'release'}`)}</Button>
              ) : null}
            </div>
            {actions.length === 0 ? <p className="t2">{t('case.nothing_to_do')}</p> : null}
          </div>
        )}
      </section>
      {dialog}
    </>
  );
}
