import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { Icon } from '@/shared/Icon';
import { showToast } from '@/shared/toast';
import type { DraftAreas, EditResult } from '../draft';
import type { Editor } from '../use-editor';
import { CodesAhead } from './CodesAhead';
import { LevelLine } from './LevelLine';
import { MeanwhileNote } from './RowParts';
import { levelRows, levelsCommand, withNewLevel } from './rows';
import { useRows } from './use-rows';

/** Levels top first, with the digits that each adds to a code. */
export function LevelsForm({ editor, data }: { editor: Editor; data: DraftAreas }) {
  const { t } = useTranslation('setup');
  const state = useRows(editor, data, levelRows);
  const [recode, setRecode] = useState(false);
  const [ahead, setAhead] = useState<EditResult>();
  const { rows, seen } = state;
  const command = levelsCommand(rows, seen, recode);
  const patterned = rows.some(({ key, digits }) => seen.find((one) => one.key === key)?.digits !== digits);
  const look = () =>
    editor
      .preview(command)
      .then(setAhead)
      .catch((refused: unknown) => state.setError(refused));
  const save = async () => {
    setAhead(undefined);
    if (!(await state.save(command))) return;
    setRecode(false);
    showToast({ tone: 'done', text: t('levels.saved') });
  };
  return (
    <section className="card levels-card" aria-label={t('levels.levels')}>
      <header>
        <h2>{t('levels.levels')}</h2>
        <span className="fact">{t('levels.levels_hint')}</span>
      </header>
      <div className="levels-scroll">
        <table className="table levels-table">
          <thead>
            <tr>
              <th>{t('levels.depth_column')}</th>
              <th>{t('levels.name')}</th>
              <th>{t('levels.name_en')}</th>
              <th>{t('levels.word')}</th>
              <th>{t('levels.digits')}</th>
              <th>{t('levels.sample')}</th>
              <th>{t('levels.areas')}</th>
              <th>{t('levels.change_column')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <LevelLine key={row.key} state={state} data={data} row={row} index={index} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="levels-foot">
        {patterned ? (
          <CheckField
            label={t('levels.recode')}
            hint={t('levels.recode_hint')}
            checked={recode}
            onChange={setRecode}
          />
        ) : null}
        {ahead ? <CodesAhead data={data} result={ahead} /> : null}
        <MeanwhileNote state={state} />
        {state.overtaken ? null : <Refusal error={state.error} shown={state.shownOf('levels')} />}
        <div className="desk-row">
          <button type="button" className="btn" onClick={() => state.setRows(withNewLevel(rows))}>
            <Icon name="plus" size={16} />
            {t('levels.add')}
          </button>
          <span className="levels-gap" />
          {patterned && recode ? (
            <button type="button" className="btn" onClick={() => void look()}>
              {t('levels.look')}
            </button>
          ) : null}
          <button type="button" className="btn" disabled={!state.changed} onClick={state.undo}>
            {t('levels.undo')}
          </button>
          <button
            type="button"
            className="btn btn--primary"
            disabled={!state.changed || editor.busy}
            onClick={() => void save()}
          >
            {t('levels.save')}
          </button>
        </div>
      </div>
    </section>
  );
}
