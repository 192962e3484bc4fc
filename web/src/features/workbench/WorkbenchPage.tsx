import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { CaseSummary } from '@/api/types';
import { Deadline, useNow } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { formatDate } from '@/shared/time';
import { Figures } from './Figures';
import { Groups } from './Groups';
import { Pressure } from './Pressure';
import { useFigures, useTodos } from './queries';
import './workbench.css';

function verbOf(one: CaseSummary) {
  if (one.allowed_actions.includes('pass_verification')) return 'workbench.verb_verify' as const;
  if (one.allowed_actions.includes('accept')) return 'workbench.verb_accept' as const;
  if (one.state === 'reported' && one.allowed_actions.includes('dispatch'))
    return 'workbench.verb_dispatch' as const;
  return 'workbench.verb_open' as const;
}

function Todo({ one, now }: { one: CaseSummary; now: Date }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const verb = verbOf(one);
  const to = verb === 'workbench.verb_dispatch' ? `/cases?state=reported&case=${one.id}` : `/cases/${one.id}`;
  const title = [format.localized(one.class_short_name), one.address || format.localized(one.area?.name)];
  return (
    <li>
      <Deadline due_at={one.due_at} clock={one.clock} now={now} tag />
      <span className="ellipsis">{title.filter(Boolean).join(' ')}</span>
      <span className="t2 ellipsis todo-number">{one.number}</span>
      <Link className="btn" to={to} aria-label={`${t(verb)} ${one.number}`}>
        {t(verb)}
      </Link>
    </li>
  );
}

/** Screen 1, as far as cases go: what waits for me by deadline, and where pressure stops. */
export function WorkbenchPage() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const now = useNow();
  const [params] = useSearchParams();
  const area_id = params.get('area_id') ?? undefined;
  const todos = useTodos(area_id);
  const figures = useFigures(area_id);
  const weekday = new Intl.DateTimeFormat(format.language, {
    weekday: 'long',
    timeZone: format.time_zone,
  }).format(now);
  const fact = `${formatDate(now, now, format.language, format.time_zone)} ${weekday} ${format.clock(now.toISOString())}`;
  return (
    <div className="page">
      <PageHead title={t('workbench.title')} fact={fact} />
      <Figures asked={figures} />
      <div className="workbench-grid">
        <section className="card">
          <header>
            <h2>{t('workbench.todo')}</h2>
            {todos.data ? (
              <span className="fact">{t('workbench.todo_fact', { count: todos.data.total })}</span>
            ) : null}
            <Link className="tools" to="/cases">
              {t('workbench.see_all')}
            </Link>
          </header>
          <Listed
            asked={todos}
            rows={8}
            isEmpty={({ items }) => items.length === 0}
            empty={<Empty title={t('workbench.todo_empty')} detail={t('workbench.todo_empty_detail')} />}
          >
            {({ items }) => (
              <ul className="todos">
                {items.map((one) => (
                  <Todo key={one.id} one={one} now={now} />
                ))}
              </ul>
            )}
          </Listed>
        </section>
        <div className="workbench-side">
          <Pressure asked={figures} />
          <Groups asked={figures} />
        </div>
      </div>
    </div>
  );
}
