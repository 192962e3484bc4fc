import { useTranslation } from 'react-i18next';
import type { Localized, Schemas } from '@/api/types';
import { Counts } from '@/shared/desk/Counts';
import { useFormat } from '@/shared/format';
import { Failure, Loading } from '@/shared/States';
import { useChanges } from './queries';

const kShown = 20;

/** The draft beside the edition in force, with the open cases that would change hands. */
export function PublishChanges(props: {
  draft_id: string;
  edition_id: string | undefined;
  version: number;
  findings: Schemas['DraftFindings'] | undefined;
}) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const changes = useChanges(props.draft_id, props.edition_id, props.version);
  if (changes.error) return <Failure error={changes.error} onRetry={() => void changes.refetch()} />;
  if (!changes.data) return <Loading rows={3} />;
  const { added, removed, changed, moved_case_count, moved_cases } = changes.data;
  const named = (place: { name: Localized } | null | undefined) =>
    place ? format.localized(place.name) : t('publish.outside');
  const findings = props.findings?.total ?? 0;
  return (
    <>
      <Counts
        items={[
          { label: t('change.added'), value: added },
          { label: t('change.changed'), value: changed },
          { label: t('change.removed'), value: removed },
          { label: t('change.cases'), value: moved_case_count },
        ]}
      />
      {findings > 0 ? (
        <p className="desk-note desk-note--due">{t('publish.findings', { total: findings })}</p>
      ) : null}
      {moved_cases.length > 0 ? (
        <section aria-label={t('change.cases')}>
          <p className="desk-hint">{t('publish.cases')}</p>
          <ul className="publish-cases">
            {moved_cases.slice(0, kShown).map(({ id, number, from, to }) => (
              <li key={id}>
                {number}: {named(from)} → {named(to)}
              </li>
            ))}
          </ul>
          {moved_case_count > kShown ? (
            <p className="desk-hint">{t('publish.more', { total: moved_case_count - kShown })}</p>
          ) : null}
        </section>
      ) : (
        <p className="desk-hint">{t('publish.no_cases')}</p>
      )}
    </>
  );
}
