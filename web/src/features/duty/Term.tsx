import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '@/shared/Status';
import { type Term as Days, daysBetween, type TermState, termState } from './days';
import { kExpiring_days } from './filters';
import { useToday } from './use-address';

const kTones: Record<TermState, Tone> = {
  future: 'neutral',
  in_force: 'ok',
  expiring: 'due',
  ended: 'closed',
};

/** From when until when. */
export function TermDays({ from_day, to_day }: Days) {
  const { t } = useTranslation('duty');
  return to_day ? t('days.span', { from: from_day, to: to_day }) : t('days.open', { from: from_day });
}

/** Whether it counts today; when it runs out soon, in how many days. */
export function TermStatus({ term }: { term: Days }) {
  const { t } = useTranslation('duty');
  const today = useToday();
  const state = termState(term, today, kExpiring_days);
  const left = term.to_day ? daysBetween(today, term.to_day) : 0;
  const soon = left === 0 ? t('days.last') : t('days.left', { count: left });
  return <Status tone={kTones[state]}>{state === 'expiring' ? soon : t(`standing.${state}`)}</Status>;
}
