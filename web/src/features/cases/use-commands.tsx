import { type ReactNode, useState } from 'react';
import type { CaseAction, CaseDetail } from '@/api/types';
import { useCaseActions } from './actions';
import type { Command } from './commands';
import { ReasonDialog, type ReasonKind } from './ReasonDialog';

type Simple = Exclude<Command, { kind: 'dispatch' }>;

function withReason(kind: ReasonKind, reason: string): Simple {
  if (kind === 'fail_verification') return { kind: 'verify', passed: false, reason };
  if (kind === 'submit_rectification') return { kind, note: reason };
  return { kind, reason };
}

/** What may be done now, as the server says, minus what cannot be done from a desk. */
export function deskActions(detail: CaseDetail): CaseAction[] {
  return detail.allowed_actions.filter((action) => {
    if (action === 'release') return !detail.summary.released;
    if (action === 'withdraw') return detail.summary.released;
    // The photo after is taken on the spot, with the phone.
    if (action === 'submit_rectification') return !detail.photo_after_required;
    return action !== 'rate' && action !== 'reopen';
  });
}

/** Runs an action, asking for the reason first where one is needed. `dialog` has to be rendered. */
export function useCommands(detail: CaseDetail | undefined): {
  run: (action: CaseAction) => void;
  dialog: ReactNode;
} {
  const { act } = useCaseActions();
  const [asking, setAsking] = useState<ReasonKind>();
  const run = (action: CaseAction) => {
    if (!detail) return;
    const { summary } = detail;
    if (action === 'accept') void act(summary, { kind: 'accept' });
    else if (action === 'pass_verification') void act(summary, { kind: 'verify', passed: true });
    else if (action === 'release' || action === 'withdraw')
      void act(summary, { kind: 'release', released: action === 'release' });
    else if (
      action === 'reject' ||
      action === 'return_to_desk' ||
      action === 'fail_verification' ||
      action === 'submit_rectification'
    )
      setAsking(action);
  };
  const dialog =
    asking && detail ? (
      <ReasonDialog
        kind={asking}
        onClose={() => setAsking(undefined)}
        onReason={(reason) => act(detail.summary, withReason(asking, reason))}
      />
    ) : null;
  return { run, dialog };
}
