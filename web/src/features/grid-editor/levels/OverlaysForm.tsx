import { useTranslation } from 'react-i18next';
import { Refusal } from '@/shared/desk/Refusal';
import { Icon } from '@/shared/Icon';
import { Empty } from '@/shared/States';
import { showToast } from '@/shared/toast';
import type { DraftAreas } from '../draft';
import type { Editor } from '../use-editor';
import { OverlayLine } from './OverlayLine';
import { MeanwhileNote } from './RowParts';
import { overlayRows, overlaysCommand, undeclared, withNamed, withNewOverlay, withUsual } from './rows';
import { useRows } from './use-rows';

/** 专题网格: other trees over the same ground, each under the district's own name. */
export function OverlaysForm({ editor, data }: { editor: Editor; data: DraftAreas }) {
  const { t } = useTranslation('setup');
  const state = useRows(editor, data, overlayRows);
  const { rows, seen, setRows } = state;
  const save = async () => {
    if (await state.save(overlaysCommand(rows, seen)))
      showToast({ tone: 'done', text: t('levels.saved_overlays') });
  };
  return (
    <section className="card levels-card" aria-label={t('levels.overlays')}>
      <header>
        <h2>{t('levels.overlays')}</h2>
        <span className="fact">{t('levels.overlays_hint')}</span>
      </header>
      {rows.length === 0 ? <Empty title={t('levels.none')} detail={t('levels.none_detail')} /> : null}
      <div className="levels-scroll" hidden={rows.length === 0}>
        <table className="table levels-overlays">
          <thead>
            <tr>
              <th>{t('levels.name')}</th>
              <th>{t('levels.name_en')}</th>
              <th>{t('levels.word')}</th>
              <th>{t('levels.areas')}</th>
              <th>{t('levels.change_column')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <OverlayLine key={row.key} state={state} data={data} row={row} index={index} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="levels-foot">
        {undeclared(data.areas, rows).map((layer) => (
          <div key={layer} className="desk-note levels-meanwhile">
            <p>{t('levels.undeclared', { layer })}</p>
            <button type="button" className="btn" onClick={() => setRows(withNamed(rows, layer))}>
              {t('levels.name_it')}
            </button>
          </div>
        ))}
        <MeanwhileNote state={state} />
        {state.overtaken ? null : <Refusal error={state.error} shown={state.shownOf('overlays')} />}
        <div className="desk-row">
          <button type="button" className="btn" onClick={() => setRows(withNewOverlay(rows))}>
            <Icon name="plus" size={16} />
            {t('levels.add_overlay')}
          </button>
          {withUsual(rows).length > rows.length ? (
            <button type="button" className="btn" onClick={() => setRows(withUsual(rows))}>
              {t('levels.usual')}
            </button>
          ) : null}
          <span className="levels-gap" />
          <button type="button" className="btn" disabled={!state.changed} onClick={state.undo}>
            {t('levels.undo')}
          </button>
          <button
            type="button"
            className="btn btn--primary"
            disabled={!state.changed || editor.busy}
            onClick={() => void save()}
          >
            {t('levels.save_overlays')}
          </button>
        </div>
      </div>
    </section>
  );
}
