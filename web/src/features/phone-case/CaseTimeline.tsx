import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { kStateTone, Shape } from '@/shared/Status';

/** What happened so far, newest first: in the field the last word counts. */
export function CaseTimeline({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['phone', 'common']);
  const format = useFormat();
  const events = [...detail.timeline].sort((a, b) => b.seq - a.seq);
  if (events.length === 0) return null;
  return (
    <section className="case-timeline phone-card">
      <h2>{t('case.timeline')}</h2>
      <ol>
        {events.map((event) => (
          <li key={event.seq}>
            <span className={`status--${kStateTone[event.state]}`}>
              <Shape tone={kStateTone[event.state]} size={12} />
            </span>
            <b>{t(`common:state.${event.state}`)}</b>
            <time dateTime={event.occurred_at}>{format.dateTime(event.occurred_at)}</time>
            <p>
              {[format.localized(event.actor_name), event.reason, event.note].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
