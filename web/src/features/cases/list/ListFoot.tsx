import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import type { Filters } from '../filters';
import type { useCaseList } from '../queries';

type Props = {
  list: ReturnType<typeof useCaseList>['list'];
  shown: number;
  total: number;
  filters: Filters;
  onChange: (next: Partial<Filters>) => void;
};

const kKeys = [
  ['J K', 'move'],
  ['A', 'accept'],
  ['D', 'dispatch'],
  ['X', 'select'],
] as const;

/** How many, in which order, more of them, and the keys. */
export function ListFoot({ list, shown, total, filters, onChange }: Props) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const newest = filters.sort === '-reported_at';
  return (
    <footer className="cases-foot">
      <span>{t('list.count', { count: total })}</span>
      <button
        type="button"
        className="link link--blue"
        onClick={() => onChange({ sort: newest ? undefined : '-reported_at' })}
      >
        <span className="visually-hidden">{t('list.sort')}: </span>
        {newest ? t('list.by_reported') : t('list.by_due')}
      </button>
      {list.hasNextPage ? (
        <button
          type="button"
          className="btn"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common:action.more')}
          <span className="t2">
            {t('list.shown', { shown: format.number(shown), total: format.number(total) })}
          </span>
        </button>
      ) : null}
      {list.isError ? <span className="c-over">{t('list.stale')}</span> : null}
      <span className="cases-keys" aria-hidden="true">
        {kKeys.map(([key, word]) => (
          <span key={key}>
            <kbd className="kbd">{key}</kbd>
            {t(`keys.${word}`)}
          </span>
        ))}
      </span>
    </footer>
  );
}
