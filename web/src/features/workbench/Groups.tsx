import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';

type Props = { asked: { data: Schemas['CaseFigures'] | undefined; error: unknown; refetch: () => unknown } };

/** Open cases by group of classes; the red part is late. */
export function Groups({ asked }: Props) {
  const { t } = useTranslation(['console', 'common']);
  return (
    <section className="card">
      <header>
        <h2>{t('figures.by_group')}</h2>
      </header>
      <Listed
        asked={asked}
        isEmpty={({ by_group }) => by_group.length === 0}
        empty={<Empty title={t('workbench.where_empty')} />}
      >
        {({ by_group }) => {
          const rows = [...by_group].sort((a, b) => b.open - a.open);
          const largest = Math.max(1, ...rows.map(({ open }) => open));
          return (
            <ul className="groups">
              {rows.map(({ group, open, overdue }) => (
                <li key={group}>
                  <Link to={`/cases?group=${group}`}>{t(`common:group.${group}`)}</Link>
                  <span aria-hidden="true">
                    <span className="pressure-bar" style={{ width: `${(open / largest) * 100}%` }}>
                      <i style={{ width: `${open ? (overdue / open) * 100 : 0}%` }} />
                    </span>
                  </span>
                  <b>{open}</b>
                </li>
              ))}
            </ul>
          );
        }}
      </Listed>
    </section>
  );
}
