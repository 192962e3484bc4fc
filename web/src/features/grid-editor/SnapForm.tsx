import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import type { EditResult } from './draft';
import { kSnapScopes, type SnapScope, snapCommand } from './snap';
import type { Desk } from './use-desk';

const kUsual_m = '0.5';
const kFields = ['/command/tolerance_m'];

/** What joining would change: how many areas, and what the audit then finds. */
function Ahead({ result }: { result: EditResult }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  if (result.area_count === 0) return <p className="desk-note">{t('snap.nothing')}</p>;
  return (
    <div className="desk-note desk-note--ok snap-ahead" role="status">
      <p>{t('snap.ahead', { total: format.number(result.area_count) })}</p>
      <ul>
        {(result.findings ?? []).map(({ kind, kind_name, before, after }) => (
          <li key={kind}>
            {t('snap.tally', {
              kind: format.localized(kind_name),
              before: format.number(before),
              after: format.number(after),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Near misses joined within a stated tolerance: looked at on the map first, then applied by the person, one step to undo. */
export function SnapForm({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const [open, setOpen] = useState(false);
  const [metres, setMetres] = useState(kUsual_m);
  const [scope, setScope] = useState<SnapScope>('level');
  const [error, setError] = useState<unknown>();
  const [result, setResult] = useState<EditResult>();
  const { editor, level, finding, setPreview } = desk;
  const command = level && snapCommand(scope, level, Number(metres), finding);
  const clear = () => {
    setResult(undefined);
    setError(undefined);
    setPreview(undefined);
  };
  const look = async () => {
    if (!command) return;
    clear();
    try {
      const ahead = await editor.preview(command, true);
      setResult(ahead);
      setPreview({
        command,
        shapes: ahead.areas.flatMap(({ area, shape }) =>
          shape && area.depth === level.depth ? [shape] : [],
        ),
        names: ahead.areas.map(({ area }) => area.name),
      });
    } catch (refused) {
      setError(refused);
    }
  };
  const apply = async () => {
    if (command && (await desk.run(command))) {
      clear();
      setOpen(false);
    }
  };
  if (!open)
    return (
      <p className="snap-open">
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('snap.open')}
        </button>
      </p>
    );
  const scopes = kSnapScopes.filter((one) => one !== 'finding' || (finding?.area_ids.length ?? 0) > 1);
  const told = error ?? (result ? editor.error : undefined);
  return (
    <section className="desk-form editor-repair snap-form" aria-label={t('snap.title')}>
      <p className="desk-hint">{t('snap.hint')}</p>
      <TextField
        type="number"
        min="0.001"
        label={t('snap.tolerance')}
        error={fieldError(told, ...kFields)}
        value={metres}
        onChange={(text) => {
          setMetres(text);
          clear();
        }}
      />
      <SelectField
        label={t('snap.scope')}
        value={scope}
        options={scopes.map((one) => ({ value: one, label: t(`snap.scope_${one}`) }))}
        onChange={(next) => {
          setScope(next as SnapScope);
          clear();
        }}
      />
      <Refusal error={told} shown={kFields} />
      {result ? <Ahead result={result} /> : null}
      <div className="desk-row">
        {result && result.area_count > 0 ? (
          <button
            type="button"
            className="btn btn--primary"
            disabled={editor.busy}
            onClick={() => void apply()}
          >
            {t('snap.apply')}
          </button>
        ) : (
          <button type="button" className="btn" disabled={!command} onClick={() => void look()}>
            {t('finding.look')}
          </button>
        )}
        <button
          type="button"
          className="btn"
          onClick={() => {
            clear();
            setOpen(false);
          }}
        >
          {t('draw.cancel')}
        </button>
      </div>
    </section>
  );
}
