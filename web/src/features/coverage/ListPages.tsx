import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { type Change, kRowsPerPage, pagesOf, type View } from './view';

/** Which rows are shown, the pages beside them, or all in one list. */
export function ListPages(props: {
  loaded: number;
  total: number;
  view: View;
  onChange: (next: Change) => void;
}) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { loaded, total, view } = props;
  const pages = pagesOf(loaded);
  const page = Math.min(view.page, pages);
  const go = (to: number) => props.onChange({ page: to > 1 ? String(to) : undefined });
  return (
    <footer className="coverage-foot">
      <span>
        {view.all
          ? t('list.shown_all', { total: format.number(total) })
          : t('list.shown', {
              from: (page - 1) * kRowsPerPage + 1,
              to: Math.min(page * kRowsPerPage, loaded),
              total: format.number(total),
            })}
      </span>
      {loaded < total ? (
        <span className="c-due">{t('list.too_many', { n: format.number(loaded) })}</span>
      ) : null}
      {pages > 1 && !view.all ? (
        <span className="coverage-pages">
          <button
            type="button"
            className="btn btn--text btn--icon"
            aria-label={t('list.previous')}
            disabled={page <= 1}
            onClick={() => go(page - 1)}
          >
            <Icon name="left" size={16} />
          </button>
          <span>
            {page} / {pages}
          </span>
          <button
            type="button"
            className="btn btn--text btn--icon"
            aria-label={t('list.next')}
            disabled={page >= pages}
            onClick={() => go(page + 1)}
          >
            <Icon name="right" size={16} />
          </button>
        </span>
      ) : null}
      {pages > 1 ? (
        <button
          type="button"
          className="link link--blue coverage-see-all"
          onClick={() => props.onChange({ rows: view.all ? undefined : 'all', page: undefined })}
        >
          {t(view.all ? 'list.see_pages' : 'list.see_all')}
        </button>
      ) : null}
    </footer>
  );
}
