import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { PageHead } from '@/shared/PageHead';
import { Empty, Failure, Loading } from '@/shared/States';
import { AreaList } from './AreaList';
import { ConflictNote } from './ConflictNote';
import { EditorMap } from './EditorMap';
import { EditorTools } from './EditorTools';
import { SidePanel } from './SidePanel';
import { Toolbar } from './Toolbar';
import { useDesk } from './use-desk';
import { useKeys } from './use-keys';
import './grid-editor.css';

/** Screen 6: the areas of a draft on the map and as a list, changed step by step. */
export function EditorPage() {
  const { draft_id = '' } = useParams();
  return <DraftDesk key={draft_id} draft_id={draft_id} />;
}

function DraftDesk({ draft_id }: { draft_id: string }) {
  const { t } = useTranslation('grids');
  const desk = useDesk(draft_id);
  useKeys(desk);
  const { draft, areas } = desk.editor;
  // Published or thrown away by somebody else while one was working.
  if (draft.error instanceof ApiProblem && draft.error.status === 404)
    return (
      <Empty title={t('editor.gone')} detail={t('editor.gone_detail')}>
        <Link to="/territory/editions">{t('import.see_editions')}</Link>
        <Link to="/territory/drafts">{t('editor.leave')}</Link>
      </Empty>
    );
  const error = areas.error ?? (draft.data ? undefined : draft.error);
  if (error && !areas.data) return <Failure error={error} onRetry={() => void areas.refetch()} />;
  if (!areas.data || !draft.data || !desk.level) return <Loading rows={10} />;
  return (
    <div className="page editor">
      <PageHead title={draft.data.name} fact={t('editor.fact', { version: areas.data.version })}>
        <EditorTools desk={desk} />
      </PageHead>
      <ConflictNote desk={desk} />
      <div className="editor-grid">
        <AreaList desk={desk} />
        <section className="card editor-stage" aria-label={t('editor.stage')}>
          <Toolbar desk={desk} />
          <EditorMap desk={desk} />
        </section>
        <SidePanel desk={desk} />
      </div>
    </div>
  );
}
