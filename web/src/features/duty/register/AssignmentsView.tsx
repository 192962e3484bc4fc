import { useTranslation } from 'react-i18next';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { Shape } from '@/shared/Status';
import { Foot } from '../Foot';
import { assignmentQuery, kExpiring_days, type RegisterFilters } from '../filters';
import { useAssignments } from '../queries';
import { AssignmentTable } from './AssignmentTable';

type Props = {
  filters: RegisterFilters;
  open_id: string | undefined;
  onChange: (change: Record<string, string | undefined>) => void;
};

/** Said above the list while duties run out soon; one touch shows them. */
function Expiring({ filters, onShow }: { filters: RegisterFilters; onShow: () => void }) {
  const { t } = useTranslation('duty');
  const { area_id } = filters;
  const soon = useAssignments({ expiring_days: kExpiring_days, ...(area_id ? { area_id } : {}) });
  if (!soon.total || filters.standing === 'expiring') return null;
  return (
    <p className="duty-warning" role="status">
      <Shape tone="due" />
      {t('register.expiring', { count: soon.total })}
      <button type="button" className="link link--blue" onClick={onShow}>
        {t('register.expiring_show')}
      </button>
    </p>
  );
}

export function AssignmentsView({ filters, open_id, onChange }: Props) {
  const { t } = useTranslation('duty');
  const list = useAssignments(assignmentQuery(filters));
  return (
    <>
      <Expiring filters={filters} onShow={() => onChange({ standing: 'expiring' })} />
      <section className="card duty-card">
        <header>
          <h2>{t(`standing.${filters.standing}`)}</h2>
          {list.total === undefined ? null : (
            <span className="fact">{t('register.count', { count: list.total })}</span>
          )}
        </header>
        <Listed
          asked={list.asked}
          rows={10}
          isEmpty={() => list.items.length === 0}
          empty={<Empty title={t('register.none')} detail={t('register.none_detail')} />}
        >
          {() => (
            <AssignmentTable
              items={list.items}
              open_id={open_id}
              onOpen={(id) => onChange({ assignment: id })}
            />
          )}
        </Listed>
        <Foot shown={list.items.length} {...list} />
      </section>
    </>
  );
}
