import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCan, useSession } from '@/shared/session';
import { useAssignment } from '../peek/GapHolders';
import type { Gap } from '../view';
import { Assign } from './Assign';
import { AssignClass } from './AssignClass';
import { EndOne, Extend, NameDeputy } from './Change';
import { Acknowledge, type DialogProps, NameOwner } from './Decisions';
import { type MendAction, mendsOf } from './mends';
import { decide, draftToEdit } from './requests';
import { useAct } from './use-send';

type Dialog = Exclude<MendAction, 'hand_over' | 'edit'> | 'acknowledge' | 'name_owner';

function DialogOf({ which, ...props }: DialogProps & { which: Dialog }): ReactNode {
  switch (which) {
    case 'acknowledge':
      return <Acknowledge {...props} />;
    case 'name_owner':
      return <NameOwner {...props} />;
    case 'assign':
      return <Assign {...props} />;
    case 'replace':
      return <Assign {...props} replaces />;
    case 'extend':
      return <Extend {...props} />;
    case 'name_deputy':
      return <NameDeputy {...props} />;
    case 'end_one':
      return <EndOne {...props} />;
    case 'assign_class':
      return <AssignClass {...props} />;
  }
}

/** To the editor of the ground, at the area concerned, in the caller's open draft or a new one. */
function EditButton({ gap, today }: { gap: Gap; today: string }) {
  const { t } = useTranslation('coverage');
  const session = useSession();
  const navigate = useNavigate();
  const { busy, send } = useAct(() => {});
  const open = async () => {
    const draft_id = await draftToEdit(session, t('done.draft_name', { day: today }));
    const area = gap.areas[0]?.id;
    navigate(`/territory/drafts/${draft_id}${area ? `?area=${area}` : ''}`);
  };
  return (
    <button type="button" className="btn btn--primary" disabled={busy} onClick={() => void send(open)}>
      {t('action.edit')}
    </button>
  );
}

/** Everything that belongs to the one who left, on the page for that. */
function HandOver({ gap }: { gap: Gap }) {
  const { t } = useTranslation('coverage');
  const person = useAssignment(gap.assignment_id).data?.person;
  if (!person) return null;
  return (
    <Link className="btn btn--primary" to={`/duty/people/${person.id}/handover`}>
      {t('action.hand_over')}
    </Link>
  );
}

function Withdraw({ gap }: { gap: Gap }) {
  const { t } = useTranslation('coverage');
  const { busy, send } = useAct(() => {});
  return (
    <button
      type="button"
      className="btn"
      disabled={busy}
      onClick={() =>
        void send(() => decide(gap, { acknowledged_until: null, reason: null }), t('done.withdrawn'))
      }
    >
      {t('action.withdraw')}
    </button>
  );
}

/** Whether the session may do anything about the gap. */
export function useMayMend(gap: Gap | undefined): boolean {
  const manage = useCan('duty_manage');
  const edit = useCan('territory_edit');
  return manage || Boolean(gap && mendsOf(gap, { manage, edit }).length > 0);
}

/** What may be done about the gap, the best remedy first in blue. */
export function MendBar({ gap, today }: { gap: Gap; today: string }) {
  const { t } = useTranslation('coverage');
  const [dialog, setDialog] = useState<Dialog>();
  const manage = useCan('duty_manage');
  const edit = useCan('territory_edit');
  const mends = mendsOf(gap, { manage, edit });
  return (
    <>
      {manage ? (
        <>
          <button type="button" className="btn" onClick={() => setDialog('name_owner')}>
            {t('action.name_owner')}
          </button>
          <button type="button" className="btn" onClick={() => setDialog('acknowledge')}>
            {t('action.acknowledge')}
          </button>
          {gap.acknowledged_until ? <Withdraw gap={gap} /> : null}
        </>
      ) : null}
      <span className="spacer" />
      {[...mends].reverse().map((mend) => {
        if (mend === 'edit') return <EditButton key={mend} gap={gap} today={today} />;
        if (mend === 'hand_over') return <HandOver key={mend} gap={gap} />;
        return (
          <button
            key={mend}
            type="button"
            className={mend === mends[0] ? 'btn btn--primary' : 'btn'}
            onClick={() => setDialog(mend)}
          >
            {t(mend === 'replace' && mends[0] === 'hand_over' ? 'form.replace_one' : `action.${mend}`)}
          </button>
        );
      })}
      {dialog ? (
        <DialogOf which={dialog} gap={gap} today={today} onClose={() => setDialog(undefined)} />
      ) : null}
    </>
  );
}
