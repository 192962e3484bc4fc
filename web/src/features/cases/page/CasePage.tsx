import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { Deadline } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Empty, Failure, Loading } from '@/shared/States';
import { CaseStateStatus, Status } from '@/shared/Status';
import { useCase } from '../queries';
import '../cases.css';
import './case-page.css';
import { ActionPanel } from './ActionPanel';
import { ClockPanel } from './ClockPanel';
import { FactsPanel } from './FactsPanel';
import { MiniMap } from './MiniMap';
import { PhotoPanel } from './PhotoPanel';

/** Screen 3: one case, whole: before and after, the clock, what happened, what may be done. */
export function CasePage() {
  const { case_id } = useParams();
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { search } = useLocation();
  const { data: detail, error, refetch } = useCase(case_id);
  if (error && !detail) {
    if (error instanceof ApiProblem && error.status === 404) return <Empty title={t('case.not_found')} />;
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (!detail) return <Loading rows={10} />;
  const { summary } = detail;
  const dot = format.language === 'en' ? ', ' : '·';
  const place = summary.address || format.localized(summary.area?.name);
  const chain = detail.areas.map(({ name }) => format.localized(name)).join(' › ');
  return (
    <article className="page case-page">
      <header className="case-head">
        <Link className="btn btn--text btn--icon" to={`/cases${search}`} aria-label={t('case.back')}>
          <Icon name="left" />
        </Link>
        <div>
          <div className="peek-title">
            <h1>{[format.localized(summary.class_name), place].filter(Boolean).join(dot)}</h1>
            <CaseStateStatus state={summary.state} tag />
            {summary.due_at && summary.state !== 'closed' && summary.state !== 'rejected' ? (
              <Deadline due_at={summary.due_at} clock={summary.clock} />
            ) : null}
            {summary.reopened_count ? (
              <Status tone="due">{t('list.reopened', { count: summary.reopened_count })}</Status>
            ) : null}
          </div>
          <p className="t2">{[summary.number, summary.class_code, chain].filter(Boolean).join(dot)}</p>
        </div>
      </header>
      <div className="case-grid">
        <div className="case-main">
          <PhotoPanel detail={detail} />
          <ClockPanel detail={detail} />
        </div>
        <div className="case-side">
          <ActionPanel detail={detail} />
          <MiniMap detail={detail} />
          <FactsPanel detail={detail} />
        </div>
      </div>
    </article>
  );
}
