import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { useFormat } from '@/shared/format';
import { candidates, repairOf } from './repair';
import type { Desk, Finding } from './use-desk';

/** The suggested repair: looked at on the map first, then applied by the person; where ground cannot be given, the way to
 *  the corners. */
export function FindingRepair({ finding, desk }: { finding: Finding; desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const ids = candidates(finding);
  const [area_id, setArea] = useState(ids[0] ?? '');
  const [error, setError] = useState<unknown>();
  const { preview, setPreview, areas, editor } = desk;
  const command = repairOf(finding, area_id);
  const nameOf = (id: string) => format.localized(areas.find((area) => area.id === id)?.name);
  const look = async () => {
    if (!command) return;
    setError(undefined);
    try {
      const { areas: changed } = await editor.preview(command);
      setPreview({
        finding,
        command,
        // Parents follow; on the map only the finding's own level is told apart.
        shapes: changed.flatMap(({ area, shape }) => (shape && area.depth === finding.depth ? [shape] : [])),
        names: changed.map(({ area }) => area.name),
      });
    } catch (refused) {
      setError(refused);
    }
  };
  const shown = preview?.finding === finding && preview.command.kind === command?.kind;
  return (
    <div className="desk-form editor-repair">
      <p className="desk-hint">{t('finding.remedy', { remedy: format.localized(finding.remedy_name) })}</p>
      {command && ids.length > 1 ? (
        <SelectField
          label={t(finding.remedy === 'give' ? 'finding.give_to' : 'finding.take_from')}
          value={area_id}
          options={ids.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={(id) => {
            setArea(id);
            setPreview(undefined);
          }}
        />
      ) : null}
      <Refusal error={error ?? (shown ? editor.error : undefined)} />
      {shown ? (
        <p className="desk-note desk-note--ok" role="status">
          {t('finding.preview', { names: preview.names.map((name) => format.localized(name)).join('、') })}
        </p>
      ) : null}
      <div className="desk-row">
        {command && !shown ? (
          <button type="button" className="btn" onClick={() => void look()}>
            {t('finding.look')}
          </button>
        ) : null}
        {command && shown ? (
          <>
            <button
              type="button"
              className="btn btn--primary"
              disabled={editor.busy}
              onClick={() => void desk.run(command)}
            >
              {t('finding.apply')}
            </button>
            <button type="button" className="btn" onClick={() => setPreview(undefined)}>
              {t('draw.cancel')}
            </button>
          </>
        ) : null}
        {command ? null : (
          <button
            type="button"
            className="btn"
            onClick={() => {
              desk.choose(finding.area_ids[0]);
              desk.act({ kind: 'tool', tool: 'corners' });
            }}
          >
            {t('finding.corners')}
          </button>
        )}
      </div>
    </div>
  );
}
