import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Empty } from '@/shared/States';
import { showToast } from '@/shared/toast';
import type { DraftAreas } from '../draft';
import type { Editor } from '../use-editor';
import { MeanwhileNote, RowTools, TextCell } from './RowParts';
import {
  areasOfLayer,
  overlayRows,
  overlaysCommand,
  type Row,
  replaced,
  undeclared,
  withNamed,
  withNewOverlay,
  withUsual,
} from './rows';
import { type Rows, useRows } from './use-rows';

function OverlayLine(props: { state: Rows; data: DraftAreas; row: Row; index: number }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { state, data, row, index } = props;
  const name = format.localized(row.name) || row.code;
  const held = row.known ? areasOfLayer(data.areas, row.known) : 0;
  const at = (member: string) => fieldError(state.error, `/command/overlays/${index}/${member}`);
  const label = (what: string) => t('levels.of', { name, what });
  const set = (part: Partial<Row>) => state.setRows(replaced(state.rows, row.key, part));
  return (
    <tr>
      <td>
        <TextCell
          label={label(t('levels.name'))}
          error={at('name')}
          value={row.name['zh-CN']}
          onChange={(text) => set({ name: { ...row.name, 'zh-CN': text } })}
        />
      </td>
      <td>
        <TextCell
          label={label(t('levels.name_en'))}
          error={undefined}
          value={row.name.en}
          onChange={(text) => set({ name: { ...row.name, en: text } })}
        />
      </td>
      <td>
        <TextCell
          label={label(t('levels.word'))}
          error={at('layer')}
          value={row.code}
          disabled={row.known !== undefined}
          onChange={(code) => set({ code })}
        />
      </td>
      <td className="t2">
        {held > 0 ? t('levels.in_use', { count: held, total: format.number(held) }) : ''}
      </td>
      <RowTools
        state={state}
        row={row}
        index={index}
        name={name}
        fixed={false}
        upper_fixed={false}
        lower_fixed={false}
      />
    </tr>
  );
}

/** 专题网格: other trees over the same ground, each under the district's own name. */
export function OverlaysForm({ editor, data }: { editor: Editor; data: DraftAreas }) {
  const { t } = useTranslation('setup');
  const state = useRows(editor, data, overlayRows);
  const { rows, seen, setRows } = state;
  const shown = (state.error instanceof ApiProblem ? (state.error.problem.errors ?? []) : [])
    .map(({ pointer }) => pointer)
    .filter((pointer) => Number(/^\/command\/overlays\/(\d+)\//.exec(pointer)?.[1]) < rows.length);
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
        {state.overtaken ? null : <Refusal error={state.error} shown={shown} />}
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
