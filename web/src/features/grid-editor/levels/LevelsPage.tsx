import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '@/shared/PageHead';
import { Failure, Loading } from '@/shared/States';
import { useHistory } from '../queries';
import { useEditor } from '../use-editor';
import { LevelsForm } from './LevelsForm';
import { OverlaysForm } from './OverlaysForm';
import '../grid-editor.css';
import './levels.css';

/** The levels of a draft, the pattern of its codes, and its overlays; each change is one step of the draft. */
export function LevelsPage() {
  const { draft_id = '' } = useParams();
  const { t } = useTranslation(['setup', 'grids']);
  const editor = useEditor(draft_id);
  const { areas, draft } = editor;
  const history = useHistory(draft_id, areas.data?.version);
  const error = areas.error ?? draft.error;
  if (error && !areas.data) return <Failure error={error} onRetry={() => void areas.refetch()} />;
  if (!areas.data || !draft.data) return <Loading rows={10} />;
  const steps = (['undo', 'redo'] as const).map((which) => (
    <button
      key={which}
      type="button"
      className="btn"
      disabled={!history.data?.[which] || editor.busy}
      onClick={() => void editor.step(which)}
    >
      {t(`grids:editor.${which}`)}
    </button>
  ));
  return (
    <div className="page levels">
      <PageHead title={t('levels.title')} fact={t('levels.fact', { name: draft.data.name })}>
        {steps}
        <Link className="btn" to={`/territory/drafts/${encodeURIComponent(draft_id)}`}>
          {t('levels.back')}
        </Link>
      </PageHead>
      <LevelsForm editor={editor} data={areas.data} />
      <OverlaysForm editor={editor} data={areas.data} />
    </div>
  );
}
