import { useQueryClient } from '@tanstack/react-query';
import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useKeptClasses } from '@/offline/kept-classes';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { outbox } from '@/offline/session';
import { useOnline } from '@/offline/use-outbox';
import { usePosition } from '@/offline/use-position';
import { useEventStream } from '@/shared/event-stream';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { splitByDay, type TaskTab, useKeepDetails, useTasks } from './queries';
import { TaskList } from './TaskList';
import './tasks.css';

const kTabs: readonly TaskTab[] = ['today', 'verify', 'done'];
const isTab = (value: string | null): value is TaskTab => kTabs.some((tab) => tab === value);

/** A change here or elsewhere refreshes the lists. */
function useFresh(online: boolean) {
  const cache = useQueryClient();
  useEventStream(online, () => void cache.invalidateQueries({ queryKey: ['tasks'] }));
  useEffect(() => outbox.onSent(() => void cache.invalidateQueries({ queryKey: ['tasks'] })), [cache]);
}

/** What is mine today, by deadline. */
export function TasksPage() {
  const { t } = useTranslation('phone');
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('tab');
  const [tab, setTab] = useState<TaskTab>(isTab(wanted) ? wanted : 'today');
  const online = useOnline();
  const { time_zone } = useFormat();
  const { fix } = usePosition(true);
  const lists = { today: useTasks('today'), verify: useTasks('verify'), done: useTasks('done') };
  useFresh(online);
  useKeptClasses();
  useKeepDetails(lists.today.data?.value.items, online);

  const today =
    lists.today.data && splitByDay(lists.today.data.value.items, new Date(), time_zone).today.length;
  const counts = { today, verify: lists.verify.data?.value.total, done: lists.done.data?.value.total };

  const change = (next: string) => {
    if (!isTab(next)) return;
    setTab(next);
    setSearch(next === 'today' ? {} : { tab: next }, { replace: true });
  };
  return (
    <>
      <PhoneHeader title={t('tasks.title')} />
      <main className="phone-body">
        <Tabs.Root value={tab} onValueChange={change}>
          <Tabs.List className="phone-tabs" aria-label={t('tasks.title')}>
            {kTabs.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {t(`tasks.${name}`)} <i>{counts[name] ?? ''}</i>
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {online ? null : (
            <p className="t-note">
              <Icon name="offline" size={20} />
              {t('tasks.offline')}
            </p>
          )}
          {kTabs.map((name) => (
            <Tabs.Content key={name} value={name} className="phone-tab">
              <TaskList
                tab={name}
                list={lists[name]}
                position={fix.state === 'found' ? fix.fix.position : undefined}
              />
            </Tabs.Content>
          ))}
        </Tabs.Root>
      </main>
    </>
  );
}
