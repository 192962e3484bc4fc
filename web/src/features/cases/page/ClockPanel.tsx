import { useTranslation } from 'react-i18next';
import { photoUrl } from '@/api/photo';
import type { CaseDetail } from '@/api/types';
import { Deadline } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { CaseStateStatus } from '@/shared/Status';
import { eventWords } from '../words';

const kLate_ms = 10 * 60_000;

/** The clock in words: one bar of counted against waiting time, then one sentence that adds up. */
function Clock({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const spans = detail.clock_explained;
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return <p className="clock-how">{t('case.how_none')}</p>;
  const start = Date.parse(first.from);
  const length = Math.max(1, Date.parse(last.to) - start);
  const total = spans.reduce((sum, span) => sum + span.counted_seconds, 0);
  const words = spans.map((span) =>
    t('case.span', {
      from: format.dateTime(span.from),
      to: format.dateTime(span.to),
      duration: format.duration(span.counted_seconds * 1000),
    }),
  );
  const join = format.language === 'en' ? '; ' : '，';
  return (
    <div className="clock">
      <div className="clock-bar" aria-hidden="true">
        {spans.map((span) => (
          <i
            key={span.from}
            style={{
              left: `${((Date.parse(span.from) - start) / length) * 100}%`,
              width: `${Math.max(0.5, ((Date.parse(span.to) - Date.parse(span.from)) / length) * 100)}%`,
            }}
          />
        ))}
      </div>
      <p>
        {t('case.counted', { duration: format.duration(total * 1000) })}
        {detail.limit_text ? (
          <span className="t2"> {t('case.limit', { limit: format.localized(detail.limit_text) })}</span>
        ) : null}
      </p>
      <p className="clock-how">
        {t('case.how', { spans: words.join(join), total: format.duration(total * 1000) })}
      </p>
    </div>
  );
}

function EventRow({ event }: { event: CaseDetail['timeline'][number] }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const late = Date.parse(event.recorded_at) - Date.parse(event.occurred_at) > kLate_ms;
  return (
    <tr>
      <td>
        <time dateTime={event.occurred_at}>{format.dateTime(event.occurred_at)}</time>
      </td>
      <td>{format.localized(event.actor_name)}</td>
      <td className="wrap">
        {eventWords(event, t, format)}
        {late ? (
          <span className="t2"> ({t('case.late_record', { time: format.dateTime(event.recorded_at) })})</span>
        ) : null}
        {event.photo_ids.map((photo_id, index) => (
          <a
            key={photo_id}
            className="event-photo"
            href={photoUrl(photo_id)}
            target="_blank"
            rel="noreferrer"
          >
            <img
              src={photoUrl(photo_id, 'thumb')}
              alt={t('event.photos', { count: index + 1 })}
              loading="lazy"
            />
          </a>
        ))}
      </td>
      <td>
        <CaseStateStatus state={event.state} />
      </td>
    </tr>
  );
}

/** What happened, newest first, with the clock explained above it. */
export function ClockPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('console');
  const { due_at, clock } = detail.summary;
  return (
    <section className="card">
      <header>
        <h2>{t('case.clock')}</h2>
        <span className="fact">{t('case.clock_hint')}</span>
        <span className="tools">{due_at ? <Deadline due_at={due_at} clock={clock} /> : null}</span>
      </header>
      <Clock detail={detail} />
      <table className="table case-events">
        <thead>
          <tr>
            <th scope="col">{t('case.col_time')}</th>
            <th scope="col">{t('case.col_post')}</th>
            <th scope="col">{t('case.col_what')}</th>
            <th scope="col">{t('case.col_state')}</th>
          </tr>
        </thead>
        <tbody>
          {[...detail.timeline].reverse().map((event) => (
            <EventRow key={event.seq} event={event} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
