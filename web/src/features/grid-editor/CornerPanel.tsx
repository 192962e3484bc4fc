import { useTranslation } from 'react-i18next';
import { isSame, ringsOf } from '@/map/corners';
import { Refusal } from '@/shared/desk/Refusal';
import { useFormat } from '@/shared/format';
import { CornerEntry } from './CornerEntry';
import { writePlace } from './tools';
import type { Desk } from './use-desk';

/** The corners of the chosen area in words; moving one moves it for every area that has it. */
export function CornerPanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { area, shapes, state, act, run, editor } = desk;
  const own = shapes?.features.find(({ properties }) => properties.id === area?.id)?.geometry;
  const corners = ringsOf(own).flat();
  const { corner } = state;
  if (!area) return <p className="editor-body">{t('corner.choose_area')}</p>;
  return (
    <div className="desk-form editor-body">
      <p>{t('corner.of', { name: format.localized(area.name) })}</p>
      <ol className="editor-corners" aria-label={t('corner.list')}>
        {corners.map((one, index) => (
          <li key={writePlace(one)} aria-current={corner && isSame(one, corner) ? 'true' : undefined}>
            <button type="button" className="link" onClick={() => act({ kind: 'corner', at: one })}>
              {index + 1}. {writePlace(one)}
            </button>
          </li>
        ))}
      </ol>
      {corner ? (
        <>
          <CornerEntry
            key={writePlace(corner)}
            action={t('corner.move')}
            start={corner}
            onEnter={(to) => {
              act({ kind: 'corner', at: to });
              void run({ kind: 'move_vertex', area_id: area.id, from: corner, to }, true);
            }}
          />
          <button
            type="button"
            className="btn"
            aria-keyshortcuts="Delete"
            disabled={editor.busy}
            onClick={() => {
              act({ kind: 'corner', at: undefined });
              void run({ kind: 'remove_vertex', area_id: area.id, at: corner }, true);
            }}
          >
            {t('corner.remove')}
          </button>
        </>
      ) : null}
      <Refusal error={editor.error} />
    </div>
  );
}
