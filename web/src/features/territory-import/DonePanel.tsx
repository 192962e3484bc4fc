import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChiefNotes } from '@/shared/desk/ChiefNotes';
import { useFormat } from '@/shared/format';
import { Empty } from '@/shared/States';
import type { Done } from './wizard';

/** What was written, and where to go on. */
export function DonePanel({ done }: { done: Done }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const counts = { added: format.number(done.added), changed: format.number(done.changed) };
  const detail = done.effective_from
    ? t('import.done_edition', { ...counts, date: format.day(done.effective_from) })
    : t('import.done_draft', counts);
  return (
    <section className="card" role="status">
      <Empty title={t('import.done')} detail={detail}>
        {done.draft_id ? (
          <Link className="btn btn--primary" to={`/territory/drafts/${encodeURIComponent(done.draft_id)}`}>
            {t('import.open_draft')}
          </Link>
        ) : (
          <Link className="btn btn--primary" to="/territory/editions">
            {t('import.see_editions')}
          </Link>
        )}
      </Empty>
      {done.chiefs ? (
        <div className="desk-form wizard-form">
          <ChiefNotes report={done.chiefs} done />
        </div>
      ) : null}
    </section>
  );
}
