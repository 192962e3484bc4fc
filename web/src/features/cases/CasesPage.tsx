import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty, Failure, Loading } from '@/shared/States';
import { changeFilters, type Filters, isNarrowed, kClear, readFilters } from './filters';
import { Batch } from './list/Batch';
import { CaseMapPanel } from './list/CaseMapPanel';
import { CaseTable } from './list/CaseTable';
import { CaseTabs } from './list/CaseTabs';
import { FigureStrip } from './list/FigureStrip';
import { FilterBar } from './list/FilterBar';
import { ListFoot } from './list/ListFoot';
import { useCursor } from './list/use-cursor';
import { useListKeys } from './list/use-list-keys';
import { Peek } from './peek/Peek';
import { useCaseFigures, useCaseList } from './queries';
import './cases.css';

/** Screen 2: list, map and numbers as one filter; details beside it, dispatch without leaving. */
export function CasesPage() {
  const { t } = useTranslation(['console', 'common']);
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const { list, items, total } = useCaseList(filters);
  const figures = useCaseFigures(filters);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const cursor = useCursor(items);
  const current = items[cursor.index];

  const change = useCallback(
    (next: Partial<Filters>) => {
      setParams((old) => changeFilters(old, next), { replace: true });
      setChosen(new Set());
    },
    [setParams],
  );
  const toggle = useCallback((case_id: string) => {
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(case_id)) next.add(case_id);
      return next;
    });
  }, []);
  const clearChosen = useCallback(() => setChosen(new Set()), []);
  useListKeys({ items, cursor, toggle, chosen, clearChosen, filters, change });

  return (
    <div className={`cases${cursor.open_id ? ' cases--peek' : ''}`}>
      <h1 className="visually-hidden">{t('nav.cases')}</h1>
      <section className="cases-main" aria-label={t('list.label')}>
        <CaseTabs filters={filters} figures={figures.data} onChange={change} />
        <FilterBar filters={filters} onChange={change} />
        <FigureStrip figures={figures.data} error={figures.error} onPick={change} />
        <CaseMapPanel filters={filters} selected={current} onChange={change} onOpen={cursor.open} />
        <div className="cases-list">
          {list.error && !list.data ? (
            <Failure error={list.error} onRetry={() => void list.refetch()} />
          ) : null}
          {list.isPending ? <Loading rows={9} /> : null}
          {list.data && items.length === 0 ? (
            <Empty
              title={t('list.empty_title')}
              detail={isNarrowed(filters) ? t('list.empty_filters') : t('list.empty_open')}
            >
              {isNarrowed(filters) ? (
                <button type="button" className="btn" onClick={() => change(kClear)}>
                  {t('common:action.clear')}
                </button>
              ) : null}
            </Empty>
          ) : null}
          {items.length > 0 ? (
            <CaseTable items={items} cursor={cursor} chosen={chosen} onToggle={toggle} onChosen={setChosen} />
          ) : null}
        </div>
        {chosen.size > 0 ? (
          <Batch items={items.filter(({ id }) => chosen.has(id))} onDone={clearChosen} />
        ) : (
          <ListFoot list={list} shown={items.length} total={total} filters={filters} onChange={change} />
        )}
      </section>
      {cursor.open_id ? (
        <Peek
          key={cursor.open_id}
          case_id={cursor.open_id}
          index={cursor.index}
          total={total}
          onMove={cursor.move}
          onClose={cursor.close}
        />
      ) : null}
    </div>
  );
}
