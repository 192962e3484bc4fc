import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { kPublicStateTone, Shape } from '@/shared/Status';
import type { TrackedReport } from './queries';

/** What happened, newest last, in the states residents are told. */
export function Timeline({ report }: { report: TrackedReport }) {
  const { t } = useTranslation(['public', 'common']);
  const format = useFormat();
  return (
    <section className="timeline">
      <h2>{t('track.timeline')}</h2>
      <ol>
        {report.timeline.map((event) => (
          <li key={`${event.at}-${event.kind}`} className={`status--${kPublicStateTone[event.state]}`}>
            <span className="timeline-mark">
              <Shape tone={kPublicStateTone[event.state]} size={14} />
            </span>
            <b>{t(`common:public_state.${event.state}`)}</b>
            <time dateTime={event.at}>{format.dateTime(event.at)}</time>
            {event.text ? <p>{format.localized(event.text)}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
