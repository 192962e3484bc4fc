import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import type { Desk } from './use-desk';

const kFields = ['/command/name', '/command/into'];

/** Areas picked on the map or in the list become one; which of them stays is chosen. */
export function MergePanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const { state, areas, editor, run } = desk;
  const picked = state.picks.flatMap((id) => areas.find((area) => area.id === id) ?? []);
  const into = picked.find(({ id }) => id === chosen) ?? picked[0];
  const merge = async () => {
    if (!into) return;
    const area_ids = picked.map(({ id }) => id).filter((id) => id !== into.id);
    const text = name.trim();
    const renamed = text ? { 'zh-CN': text, en: '' } : undefined;
    if (await run({ kind: 'merge', into: into.id, area_ids, name: renamed })) desk.choose(into.id);
  };
  return (
    <div className="desk-form editor-body">
      {picked.length === 0 ? (
        <p className="desk-hint">{t('merge.none')}</p>
      ) : (
        <SelectField
          label={t('merge.into')}
          hint={t('merge.picked', { names: picked.map((area) => format.localized(area.name)).join('、') })}
          error={fieldError(editor.error, '/command/into')}
          value={into?.id ?? ''}
          options={picked.map((area) => ({ value: area.id, label: format.localized(area.name) }))}
          onChange={setChosen}
        />
      )}
      <TextField
        label={t('merge.name')}
        hint={t('merge.name_hint')}
        error={fieldError(editor.error, '/command/name')}
        value={name}
        onChange={setName}
      />
      <Refusal error={editor.error} shown={kFields} />
      <div className="desk-row">
        <button
          type="button"
          className="btn btn--primary"
          disabled={picked.length < 2 || editor.busy}
          onClick={() => void merge()}
        >
          {t('merge.do')}
        </button>
        <button type="button" className="btn" onClick={() => desk.act({ kind: 'tool', tool: 'select' })}>
          {t('draw.cancel')}
        </button>
      </div>
    </div>
  );
}
