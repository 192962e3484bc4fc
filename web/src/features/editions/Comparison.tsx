import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { Counts } from '@/shared/desk/Counts';
import { useFormat } from '@/shared/format';
import { Empty, Failure, Loading } from '@/shared/States';
import { ChangeList } from './ChangeList';
import { ChangeMap } from './ChangeMap';
import type { Pair } from './compare';
import { useComparison } from './queries';

function MovedCases({ comparison }: { comparison: Schemas['EditionComparison'] }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { moved_cases, open_case_count, moved_case_count } = comparison;
  const named = (place: Schemas['ComparedName'] | null | undefined) =>
    place ? format.localized(place.name) : t('publish.outside');
  return (
    <section className="editions-cases" aria-label={t('editions.cases')}>
      <h3>{t('editions.cases')}</h3>
      <p className="desk-hint">
        {moved_case_count > 0
          ? t('editions.cases_fact', {
              open: format.number(open_case_count),
              moved: format.number(moved_case_count),
            })
          : t('editions.no_cases')}
      </p>
      <ul>
        {moved_cases.map(({ id, number, from, to }) => (
          <li key={id}>
            <Link to={`/cases/${encodeURIComponent(id)}`}>{number}</Link>
            <span>
              {named(from)} → {named(to)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What appeared, went and moved from one to the other, in the list and on the map. */
export function Comparison({ pair, is_draft }: { pair: Pair; is_draft: boolean }) {
  const { t } = useTranslation('grids');
  const [chosen, setChosen] = useState<string>();
  const comparison = useComparison(pair, true);
  if (comparison.error) return <Failure error={comparison.error} onRetry={() => void comparison.refetch()} />;
  if (!comparison.data) return <Loading rows={5} />;
  const { added, changed, removed, moved_case_count, areas } = comparison.data;
  return (
    <div className="editions-body">
      <Counts
        items={[
          { label: t('change.added'), value: added },
          { label: t('change.changed'), value: changed },
          { label: t('change.removed'), value: removed },
          { label: t('change.cases'), value: moved_case_count },
        ]}
      />
      {areas.length === 0 ? (
        <Empty title={t('editions.nothing')} detail={t('editions.nothing_detail')} />
      ) : (
        <div className="editions-sides">
          <ChangeList areas={areas} chosen={chosen} onChoose={setChosen} />
          <ChangeMap areas={areas} pair={pair} is_draft={is_draft} chosen={chosen} />
        </div>
      )}
      <MovedCases comparison={comparison.data} />
    </div>
  );
}
