import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '@/shared/Icon';
import { kToolKeys, kTools, type Tool } from './tools';
import type { Desk } from './use-desk';

const kIcons: Record<Tool, IconName> = {
  select: 'pointer',
  draw: 'polygon',
  cut: 'cut',
  merge: 'merge',
  corners: 'corners',
  trace: 'image',
};

/** What can be done on the map; each tool has a key. The line below says what to do next. */
export function Toolbar({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const { state, act, area } = desk;
  const needs_area = (tool: Tool) => (tool === 'cut' || tool === 'corners') && !area?.has_shape;
  return (
    <div className="editor-toolbar">
      <div role="toolbar" aria-label={t('tool.label')} className="editor-tools">
        {kTools.map((tool) => (
          <button
            key={tool}
            type="button"
            className="btn editor-tool"
            aria-pressed={state.tool === tool}
            aria-keyshortcuts={kToolKeys[tool]}
            title={`${t(`tool.${tool}`)} (${kToolKeys[tool].toUpperCase()})`}
            disabled={needs_area(tool)}
            onClick={() => act({ kind: 'tool', tool, area_id: area?.id })}
          >
            <Icon name={kIcons[tool]} size={16} />
            <span>{t(`tool.${tool}`)}</span>
          </button>
        ))}
      </div>
      <p className="editor-hint" role="status">
        {t(`hint.${state.tool}`)}
      </p>
    </div>
  );
}
