import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { CornerEntry, CornerList } from './CornerEntry';
import { additionCommand, finishSketch, outlined, parentOf, parentsFor, sketchCommand } from './sketch';
import { isWhole } from './tools';
import type { Desk } from './use-desk';

const kNameFields = ['/command/name', '/command/names', '/command/names/0'];
const kParentFields = ['/command/parent_id'];
const kFields = [...kNameFields, ...kParentFields];

/** What goes with a drawing: its corners, by map or in words, and what it becomes. */
export function SketchPanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { state, act, editor, area } = desk;
  const cutting = state.tool === 'cut';
  const undrawn = outlined(desk);
  const parents = parentsFor(desk);
  const { name, trim } = state.form;
  const addition = additionCommand(desk);
  return (
    <div className="desk-form editor-body">
      {cutting && area ? <p>{t('draw.cut_of', { name: format.localized(area.name) })}</p> : null}
      {undrawn ? <p>{t('draw.outline_of', { name: format.localized(undrawn.name) })}</p> : null}
      {undrawn || cutting || parents.length === 0 ? null : (
        <SelectField
          label={t('draw.parent')}
          error={fieldError(editor.error, ...kParentFields)}
          value={parentOf(desk)}
          options={[
            { value: '', label: t('draw.choose_parent') },
            ...parents.map(({ id, name: title }) => ({ value: id, label: format.localized(title) })),
          ]}
          onChange={(parent_id) => act({ kind: 'form', part: { parent_id } })}
        />
      )}
      {undrawn ? null : (
        <TextField
          label={t(cutting ? 'draw.piece_name' : 'draw.name')}
          hint={t('draw.name_hint')}
          error={fieldError(editor.error, ...kNameFields)}
          value={name}
          onChange={(text) => act({ kind: 'form', part: { name: text } })}
        />
      )}
      {cutting ? null : (
        <CheckField
          label={t('draw.trim')}
          hint={t('draw.trim_hint')}
          checked={trim}
          onChange={(checked) => act({ kind: 'form', part: { trim: checked } })}
        />
      )}
      <CornerList corners={state.sketch} onDrop={(index) => act({ kind: 'drop_point', index })} />
      <CornerEntry action={t('corner.add')} onEnter={(at) => act({ kind: 'point', at })} />
      <Refusal error={editor.error} shown={kFields} />
      <div className="desk-row">
        <button
          type="button"
          className="btn btn--primary"
          aria-keyshortcuts="Enter"
          disabled={!isWhole(state) || !sketchCommand(desk) || editor.busy}
          onClick={() => void finishSketch(desk)}
        >
          {t(cutting ? 'draw.cut' : 'draw.finish')}
        </button>
        <button
          type="button"
          className="btn"
          aria-keyshortcuts="Escape"
          onClick={() => act({ kind: 'tool', tool: 'select' })}
        >
          {t('draw.cancel')}
        </button>
        {addition ? (
          <button
            type="button"
            className="btn"
            disabled={editor.busy}
            onClick={() => void desk.run(addition)}
          >
            {t('draw.add')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
