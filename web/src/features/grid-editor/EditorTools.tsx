import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/shared/Icon';
import { useCan } from '@/shared/session';
import { PublishDialog } from './PublishDialog';
import type { Desk } from './use-desk';

/** Undo, redo, publish. */
export function EditorTools({ desk }: { desk: Desk }) {
  const { t } = useTranslation(['grids', 'common', 'setup']);
  const [publishing, setPublishing] = useState(false);
  const { editor, history } = desk;
  const may_publish = useCan('territory_publish');
  const step = (which: 'undo' | 'redo') => {
    const found = history?.[which];
    const words = found ? t('editor.step_of', { step: t(`edit_kind.${found.kind as 'cut'}`) }) : '';
    return (
      <button
        type="button"
        className="btn"
        disabled={!found || editor.busy}
        aria-keyshortcuts={which === 'undo' ? 'Control+Z' : 'Control+Shift+Z'}
        title={`${words} ${which === 'undo' ? 'Ctrl Z' : 'Ctrl Shift Z'}`.trim()}
        onClick={() => void editor.step(which)}
      >
        <Icon name={which} size={16} />
        {t(`editor.${which}`)}
      </button>
    );
  };
  return (
    <>
      {step('undo')}
      {step('redo')}
      <Link className="btn" to={`/territory/drafts/${encodeURIComponent(desk.draft_id)}/levels`}>
        {t('setup:levels.open')}
      </Link>
      <Link className="btn" to="/territory/drafts">
        {t('editor.leave')}
      </Link>
      {may_publish ? (
        <button type="button" className="btn btn--primary" onClick={() => setPublishing(true)}>
          {t('publish.open')}
        </button>
      ) : null}
      {publishing ? <PublishDialog desk={desk} onClose={() => setPublishing(false)} /> : null}
    </>
  );
}
