import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseState, ClockState, PublicState } from '@/api/types';

/** ● normal · ▲ due soon · ■ overdue · ◐ handling · ◆ to verify · ✓ closed · ○ waiting */
export type Tone = 'ok' | 'due' | 'overdue' | 'info' | 'verify' | 'closed' | 'neutral';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;
const kShapes: Record<Tone, ReactNode> = {
  ok: <circle cx="6" cy="6" r="4" />,
  due: <path d="M6 1.5 11 10.500H1z" />,
  overdue: <rect x="1.5" y="1.5" width="9" height="9" rx="1" />,
  info: (
    <>
      <circle cx="6" cy="6" r="3.7" {...stroke} />
      <path d="M6 2.3a3.7 3.7 0 0 1 0 7.4z" />
    </>
  ),
  verify: <path d="M6 .8 11.200 6 6 11.200.8 6z" />,
  closed: <path d="M1.8 6.3 4.8 9.2 10.400 3" {...stroke} strokeWidth={1.9} />,
  neutral: <circle cx="6" cy="6" r="3.7" {...stroke} />,
};

export function Shape({ tone, size = 10 }: { tone: Tone; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {kShapes[tone]}
    </svg>
  );
}

/** Word + shape + colour. `tag` fills it, for where it leads (head of a page, first column of a to-do). */
export function Status({ tone, tag, children }: { tone: Tone; tag?: boolean; children: ReactNode }) {
  return (
    <span className={`status status--${tone}${tag ? ' status--tag' : ''}`}>
      <Shape tone={tone} />
      {children}
    </span>
  );
}

export const kStateTone: Record<CaseState, Tone> = {
  reported: 'neutral',
  dispatched: 'info',
  handling: 'info',
  rectified: 'verify',
  closed: 'closed',
  rejected: 'closed',
};

export const kPublicStateTone: Record<PublicState, Tone> = {
  submitted: 'neutral',
  accepted: 'info',
  handling: 'info',
  verifying: 'verify',
  closed: 'closed',
  rejected: 'closed',
};

export const kClockTone: Record<ClockState, Tone> = {
  none: 'neutral',
  normal: 'ok',
  due_soon: 'due',
  overdue: 'overdue',
  closed_on_time: 'closed',
  closed_late: 'overdue',
};

export function CaseStateStatus({ state, tag }: { state: CaseState; tag?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <Status tone={kStateTone[state]} tag={tag}>
      {t(`state.${state}`)}
    </Status>
  );
}

export function PublicStateStatus({ state, tag }: { state: PublicState; tag?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <Status tone={kPublicStateTone[state]} tag={tag}>
      {t(`public_state.${state}`)}
    </Status>
  );
}
