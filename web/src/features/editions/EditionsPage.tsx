import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';
import { ComparePick } from './ComparePick';
import { Comparison } from './Comparison';
import { type Pair, pairOf } from './compare';
import { EditionTable } from './EditionTable';
import { useDrafts, useEditions } from './queries';
import './editions.css';

const kNone: never[] = [];

/** Every edition of the grids; two of them, or one and a draft, side by side. */
export function EditionsPage() {
  const { t } = useTranslation('grids');
  const [params, setParams] = useSearchParams();
  const [now] = useState(() => new Date());
  const editions = useEditions();
  const may_compare = useCan('territory_edit');
  const drafts = useDrafts(may_compare);
  const items = editions.data?.items ?? kNone;
  const pair = useMemo(() => pairOf(params, items, now), [params, items, now]);
  const choose = (part: Partial<Pair>) => setParams({ ...pair, ...part }, { replace: true });
  const open_drafts = drafts.data?.items ?? kNone;
  return (
    <div className="page">
      <PageHead title={t('editions.title')} fact={t('editions.fact')}>
        <Link className="btn" to="/territory">
          {t('editions.open_map')}
        </Link>
      </PageHead>
      <section className="card" aria-label={t('editions.title')}>
        <Listed
          asked={editions}
          isEmpty={(data) => data.items.length === 0}
          empty={<Empty title={t('editions.none')} detail={t('editions.none_detail')} />}
        >
          {(data) => <EditionTable editions={data.items} now={now} />}
        </Listed>
      </section>
      {may_compare && items.length > 0 ? (
        <section className="card editions-compare" aria-label={t('editions.compare')}>
          <header>
            <h2>{t('editions.compare')}</h2>
          </header>
          <ComparePick editions={items} drafts={open_drafts} pair={pair} onChange={choose} />
          {pair.before && pair.after && pair.before !== pair.after ? (
            <Comparison
              key={`${pair.before}/${pair.after}`}
              pair={pair}
              is_draft={open_drafts.some(({ id }) => id === pair.after)}
            />
          ) : (
            <p className="editions-say">{t(pair.after ? 'editions.same' : 'editions.pick')}</p>
          )}
        </section>
      ) : null}
    </div>
  );
}
