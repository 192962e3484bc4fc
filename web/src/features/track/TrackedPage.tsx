import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { useFormat } from '@/shared/format';
import { Failure, Loading } from '@/shared/States';
import { PublicStateStatus } from '@/shared/Status';
import { isCode, normaliseCode } from './code';
import { Feedback } from './Feedback';
import { Photos } from './Photos';
import { type TrackedReport, useReport } from './queries';
import { Timeline } from './Timeline';
import TrackPage from './TrackPage';
import './track.css';

/** One report as its reporter sees it. */
export default function TrackedPage() {
  const { t } = useTranslation('public');
  const { code: typed = '' } = useParams();
  const code = normaliseCode(typed);
  const report = useReport(code, isCode(code));
  if (!isCode(code)) return <TrackPage key={typed} first={typed} wrong={t('track.error_shape')} />;
  if (report.isPending) return <Loading rows={6} />;
  if (report.error instanceof ApiProblem && report.error.status === 404)
    return <TrackPage key={typed} first={code} wrong={t('track.not_found')} />;
  if (!report.data)
    return (
      <div className="page page--narrow">
        <Failure error={report.error} onRetry={() => void report.refetch()} />
      </div>
    );
  return (
    <div className="page tracked">
      <Head report={report.data} />
      <div className="tracked-side">
        <Photos report={report.data} />
        <Feedback report={report.data} />
      </div>
      <Timeline report={report.data} />
      <p>
        <Link className="t-link" to="/track">
          {t('track.other')}
        </Link>
      </p>
    </div>
  );
}

function useDueWords(report: TrackedReport): { words: string; late: boolean } | undefined {
  const { t } = useTranslation('public');
  const format = useFormat();
  const { due_at, closed_at } = report;
  if (closed_at) {
    const late = Boolean(due_at && closed_at > due_at);
    return {
      words: t(late ? 'track.closed_late' : 'track.closed', { time: format.dateTime(closed_at) }),
      late,
    };
  }
  if (!due_at || report.state === 'rejected') return undefined;
  const late = Date.parse(due_at) < Date.now();
  return { words: t(late ? 'track.late' : 'track.due', { time: format.dateTime(due_at) }), late };
}

function Head({ report }: { report: TrackedReport }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const due = useDueWords(report);
  const separator = format.language === 'en' ? ', ' : '·';
  const areas = report.areas.slice(1).map(({ name }) => format.localized(name));
  const place = [report.address, areas.join(separator)]
    .filter(Boolean)
    .join(format.language === 'en' ? ', ' : '，');
  const { responsible } = report;
  return (
    <header className="tracked-head">
      <p>
        <PublicStateStatus state={report.state} tag />
        <span className="tracked-code">{report.tracking_code}</span>
      </p>
      <h1>{format.localized(report.class_name)}</h1>
      {place ? <p>{place}</p> : null}
      <p className="lead">{t('track.reported', { time: format.dateTime(report.reported_at) })}</p>
      {due ? <p className={due.late ? 'c-over' : 'lead'}>{due.words}</p> : null}
      {responsible ? (
        <p className="lead">
          {t('track.who', {
            unit: format.localized(responsible.unit_name),
            post: format.localized(responsible.post_name),
          })}
        </p>
      ) : null}
      {report.rejection_reason ? (
        <div className="tracked-rejected">
          <b>{t('track.rejected')}</b>
          <p>{report.rejection_reason}</p>
        </div>
      ) : null}
      {report.description ? <blockquote>{report.description}</blockquote> : null}
    </header>
  );
}
