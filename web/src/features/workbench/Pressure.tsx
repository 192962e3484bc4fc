import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';

type Props = { asked: { data: Schemas['CaseFigures'] | undefined; error: unknown; refetch: () => unknown } };

/** Open cases by area, the late part in red: numbers wait where they stopped. */
export function Pressure({ asked }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const level = format.localized(asked.data?.by_area[0]?.area.level_name);
  return (
    <section className="card">
      <header>
        <h2>{t('workbench.where')}</h2>
        {level ? <span className="fact">{t('workbench.where_fact', { level })}</span> : null}
        <span className="tools">
          <Status tone="overdue">{t('workbench.overdue')}</Status>
        </span>
      </header>
      <Listed
        asked={asked}
        isEmpty={({ by_area }) => by_area.length === 0}
        empty={<Empty title={t('workbench.where_empty')} />}
      >
        {({ by_area }) => {
          const rows = [...by_area].sort((a, b) => b.open - a.open);
          const largest = Math.max(1, ...rows.map(({ open }) => open));
          return (
            <table className="table pressure">
              <thead>
                <tr>
                  <th scope="col">{t('workbench.area')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('workbench.share')}</span>
                  </th>
                  <th scope="col" className="num">
                    {t('workbench.overdue')}
                  </th>
                  <th scope="col" className="num">
                    {t('workbench.open')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ area, open, overdue }) => (
                  <tr key={area.id}>
                    <td>
                      <Link to={`/cases?area_id=${area.id}`}>{format.localized(area.name)}</Link>
                    </td>
                    <td aria-hidden="true">
                      <span className="pressure-bar" style={{ width: `${(open / largest) * 100}%` }}>
                        <i style={{ width: `${open ? (overdue / open) * 100 : 0}%` }} />
                      </span>
                    </td>
                    <td className="num">
                      {overdue ? <Status tone="overdue">{overdue}</Status> : <span className="t2">·</span>}
                    </td>
                    <td className="num">
                      <b>{open}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Listed>
    </section>
  );
}
