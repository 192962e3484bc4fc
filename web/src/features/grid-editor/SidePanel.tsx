import { useTranslation } from 'react-i18next';
import { AreaPanel } from './AreaPanel';
import { CornerPanel } from './CornerPanel';
import { FindingsPanel } from './FindingsPanel';
import { HistoryPanel } from './HistoryPanel';
import { MergePanel } from './MergePanel';
import { SketchPanel } from './SketchPanel';
import { TracePanel } from './TracePanel';
import type { Desk } from './use-desk';

const kSides = ['area', 'findings', 'steps'] as const;

/** Beside the map: what belongs to the tool in hand; without one, the area, the findings or the steps. */
export function SidePanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const { state, side, setSide, findings } = desk;
  if (state.tool !== 'select')
    return (
      <section className="card editor-side" aria-label={t(`tool.${state.tool}`)}>
        <header>
          <h2>{t(`tool.${state.tool}`)}</h2>
        </header>
        {state.tool === 'draw' || state.tool === 'cut' ? <SketchPanel desk={desk} /> : null}
        {state.tool === 'merge' ? <MergePanel desk={desk} /> : null}
        {state.tool === 'corners' ? <CornerPanel desk={desk} /> : null}
        {state.tool === 'trace' ? <TracePanel desk={desk} /> : null}
      </section>
    );
  return (
    <section className="card editor-side" aria-label={t(`side.${side}`)}>
      <header className="editor-sides">
        {kSides.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === side}
            onClick={() => setSide(one)}
          >
            {t(`side.${one}`)}
            {one === 'findings' && findings ? <b> {findings.total}</b> : null}
          </button>
        ))}
      </header>
      {side === 'area' ? <AreaPanel key={desk.area?.id} desk={desk} /> : null}
      {side === 'findings' ? <FindingsPanel desk={desk} /> : null}
      {side === 'steps' ? <HistoryPanel desk={desk} /> : null}
    </section>
  );
}
