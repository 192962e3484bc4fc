import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { showToast } from '@/shared/toast';
import { NewDraft } from './NewDraft';
import { useDrafts, useEditions } from './queries';
import './grid-editor.css';

function useDiscard() {
  const { t } = useTranslation(['grids', 'common']);
  const { modal } = App.useApp();
  const cache = useQueryClient();
  return ({ id, name }: Schemas['DraftSummary']) =>
    void modal.confirm({
      title: t('drafts.discard_title', { name }),
      content: t('drafts.discard_detail'),
      okText: t('drafts.discard'),
      cancelText: t('common:action.cancel'),
      icon: null,
      onOk: async () => {
        try {
          await api.DELETE('/territory/drafts/{draft_id}', { params: { path: { draft_id: id } } });
          showToast({ tone: 'done', text: t('drafts.discarded', { name }) });
        } catch (error) {
          showToast({ tone: 'warning', text: error instanceof Error ? error.message : '' });
        }
        await cache.invalidateQueries({ queryKey: ['get', '/territory/drafts'] });
      },
    });
}

/** Drafts of the next edition: begin one, go on with one, throw one away. */
export function DraftsPage() {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const [beginning, setBeginning] = useState(false);
  const drafts = useDrafts();
  const editions = useEditions();
  const discard = useDiscard();
  const edition = (id: string) => editions.data?.items.find((one) => one.id === id)?.name ?? '';
  return (
    <div className="page">
      <PageHead title={t('drafts.title')} fact={t('drafts.fact')}>
        <button type="button" className="btn btn--primary" onClick={() => setBeginning(true)}>
          {t('drafts.begin')}
        </button>
      </PageHead>
      {beginning ? <NewDraft onClose={() => setBeginning(false)} /> : null}
      <section className="card drafts" aria-label={t('drafts.title')}>
        <Listed
          asked={drafts}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty title={t('drafts.none')} detail={t('drafts.none_detail')} />}
        >
          {({ items }) => (
            <ul className="draft-list">
              {items.map((draft) => (
                <li key={draft.id}>
                  <Link to={`/territory/drafts/${encodeURIComponent(draft.id)}`}>{draft.name}</Link>
                  <small>
                    {t('drafts.about', {
                      edition: edition(draft.based_on),
                      version: format.number(draft.version),
                      who: format.localized(draft.created.name),
                      time: format.dateTime(draft.changed_at),
                    })}
                  </small>
                  <button
                    type="button"
                    className="btn"
                    aria-label={t('drafts.discard_one', { name: draft.name })}
                    onClick={() => discard(draft)}
                  >
                    {t('drafts.discard')}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Listed>
      </section>
    </div>
  );
}
