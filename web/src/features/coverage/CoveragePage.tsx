import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { PageHead } from '@/shared/PageHead';
import { Failure, Loading } from '@/shared/States';
import { Cleared } from './Cleared';
import { GapList } from './GapList';
import { GapMap } from './GapMap';
import { History } from './History';
import { GapPeek } from './peek/GapPeek';
import { reportUrl, useCoverage, useGaps } from './queries';
import { Summary } from './Summary';
import { useGapCursor } from './use-gap-cursor';
import { useGapKeys } from './use-gap-keys';
import { type Change, changeView, readView } from './view';
import './coverage.css';

/** Screen 9: nothing without somebody who answers for it, proven by figures, map and list that are one filter. */
export function CoveragePage() {
  const { t } = useTranslation(['coverage', 'common']);
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const summary = useCoverage(view.area_id);
  const gaps = useGaps(view);
  const [past, setPast] = useState(false);
  const change = useCallback(
    (next: Change) => setParams((old) => changeView(old, next), { replace: true }),
    [setParams],
  );
  const cursor = useGapCursor(gaps.items, view, change);
  useGapKeys(cursor);

  if (!summary.data)
    return summary.error ? (
      <Failure error={summary.error} onRetry={() => void summary.refetch()} />
    ) : (
      <Loading rows={9} />
    );
  const proof = summary.data;
  const facts = [
    t('fact.edition', { edition: proof.edition_name, date: format.day(proof.effective_from) }),
    t('fact.computed', { time: format.dateTime(proof.computed_at) }),
    t('fact.areas', { count: proof.areas }),
  ];
  return (
    <div className={`page coverage${view.all ? ' coverage--all' : ''}`}>
      <PageHead title={t('title')} fact={facts.join(format.language === 'en' ? ' · ' : '·')}>
        <button type="button" className="btn" onClick={() => setPast(true)}>
          <Icon name="clock" size={16} />
          {t('history')}
        </button>
        <a className="btn" href={reportUrl(view)} download title={t('report_hint')}>
          <Icon name="download" size={16} />
          {t('report')}
        </a>
      </PageHead>
      <Summary proof={proof} view={view} onChange={change} />
      <div className="coverage-two">
        <GapMap gaps={gaps.items} view={view} onChange={change} onOpen={cursor.open} />
        {proof.gaps === 0 ? (
          <Cleared proof={proof} />
        ) : (
          <GapList gaps={gaps} proof={proof} view={view} cursor={cursor} onChange={change} />
        )}
      </div>
      {view.gap ? <GapPeek key={view.gap} gap_id={view.gap} today={proof.day} cursor={cursor} /> : null}
      {past ? <History onClose={() => setPast(false)} /> : null}
    </div>
  );
}
