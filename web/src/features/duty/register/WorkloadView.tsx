import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { Foot } from '../Foot';
import { type RegisterFilters, workloadQuery } from '../filters';
import { useWorkloads } from '../queries';

const kColumns = [
  ['area_count', 'areas'],
  ['site_count', 'sites'],
  ['deputy_count', 'deputies'],
  ['open_case_count', 'open'],
  ['overdue_case_count', 'overdue'],
  ['open_item_count', 'items'],
] as const;

function Row({ one }: { one: Schemas['PersonWorkload'] }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const number = (value: number) => (value ? format.number(value) : <span className="t2">·</span>);
  return (
    <tr>
      <td>
        <Link to={`/duty/people?person=${encodeURIComponent(one.person.id)}`}>
          {format.localized(one.person.name)}
        </Link>
        <span className="narrow t2">
          {kColumns
            .filter(([field]) => one[field] > 0)
            .map(([field, word]) => `${t(`workload.${word}`)} ${one[field]}`)
            .join(' · ')}
        </span>
      </td>
      <td className="wide">{format.localized(one.unit?.name)}</td>
      {kColumns.map(([field]) => (
        <td
          key={field}
          className={`wide num${field === 'overdue_case_count' && one[field] ? ' c-over' : ''}`}
        >
          {number(one[field])}
        </td>
      ))}
      <td className="wide num">
        {one.household_count == null ? (
          <span className="t2">{t('workload.uncounted')}</span>
        ) : (
          format.number(one.household_count)
        )}
      </td>
    </tr>
  );
}

/** What each person carries today: ground, sites, cases on it, joint items, households. */
export function WorkloadView({ filters }: { filters: RegisterFilters }) {
  const { t } = useTranslation('duty');
  const list = useWorkloads(workloadQuery(filters));
  return (
    <section className="card duty-card">
      <header>
        <h2>{t('register.view.workload')}</h2>
        {list.total === undefined ? null : (
          <span className="fact">{t('people.count', { count: list.total })}</span>
        )}
      </header>
      <Listed
        asked={list.asked}
        rows={10}
        isEmpty={() => list.items.length === 0}
        empty={<Empty title={t('workload.none')} />}
      >
        {() => (
          <table className="table duty-table">
            <thead>
              <tr>
                <th scope="col" className="duty-col-name">
                  {t('field.person')}
                </th>
                <th scope="col" className="wide">
                  {t('field.unit')}
                </th>
                {kColumns.map(([field, word]) => (
                  <th key={field} scope="col" className="wide num">
                    {t(`workload.${word}`)}
                  </th>
                ))}
                <th scope="col" className="wide num">
                  {t('workload.households')}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((one) => (
                <Row key={one.person.id} one={one} />
              ))}
            </tbody>
          </table>
        )}
      </Listed>
      <Foot shown={list.items.length} {...list} />
    </section>
  );
}
