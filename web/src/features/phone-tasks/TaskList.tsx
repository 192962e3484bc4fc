import { useTranslation } from 'react-i18next';
import type { CaseSummary, Position } from '@/api/types';
import { useQueue } from '@/offline/use-outbox';
import { useNow } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { Empty, Failure, Loading } from '@/shared/States';
import { splitByDay, type TaskTab, type useTasks } from './queries';
import { TaskCard } from './TaskCard';

interface Props {
  tab: TaskTab;
  list: ReturnType<typeof useTasks>;
  position: Position | undefined;
}

/** One tab's cases; in 今天 what is due later stands below, so that nothing is hidden. */
export function TaskList({ tab, list, position }: Props) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const now = useNow();
  const queue = useQueue();
  if (list.isPending) return <Loading rows={6} />;
  if (!list.data)
    return <Failure title={t('tasks.failed')} error={list.error} onRetry={() => void list.refetch()} />;
  const { value, saved_at } = list.data;
  const kept = saved_at ? (
    <p className="phone-kept">
      {t('tasks.kept', { time: format.dateTime(new Date(saved_at).toISOString()) })}
    </p>
  ) : null;
  if (value.items.length === 0)
    return (
      <>
        {kept}
        <Empty title={t(`tasks.empty_${tab}`)} detail={t(`tasks.empty_${tab}_detail`)} />
      </>
    );
  const cards = (items: readonly CaseSummary[]) => (
    <ul className="task-list">
      {items.map((one) => (
        <TaskCard
          key={one.id}
          one={one}
          position={position}
          pending={queue.filter((row) => row.case_id === one.id && row.state !== 'sent')}
        />
      ))}
    </ul>
  );
  const { today, later } = splitByDay(value.items, now, format.time_zone);
  if (tab !== 'today')
    return (
      <>
        {kept}
        {cards(value.items)}
      </>
    );
  return (
    <>
      {kept}
      {today.length ? (
        cards(today)
      ) : (
        <Empty title={t('tasks.empty_today')} detail={t('tasks.empty_today_detail')} />
      )}
      {later.length ? (
        <>
          <h2 className="task-later">
            {t('tasks.later')} <span className="t2">{format.number(later.length)}</span>
          </h2>
          {cards(later)}
        </>
      ) : null}
    </>
  );
}
