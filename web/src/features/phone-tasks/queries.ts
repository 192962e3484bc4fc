import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, must } from '@/api/client';
import type { CaseSummary, Schemas } from '@/api/types';
import { type Kept, readThrough } from '@/offline/cached';
import { db } from '@/offline/db';
import { kDeviceOnly } from '@/offline/network-mode';

export type TaskTab = 'today' | 'verify' | 'done';
type CasePage = Schemas['CasePage'];

// What is mine to handle comes by `mine`; what is to be verified or done, by the scope the server applies.
const kFilters = {
  today: { mine: true, state: 'dispatched,handling', sort: 'due', limit: 200 },
  verify: { state: 'rectified', sort: 'due', limit: 100 },
  done: { mine: true, state: 'closed', sort: '-reported_at', limit: 50 },
} as const;

export function useTasks(tab: TaskTab) {
  return useQuery<Kept<CasePage>>({
    queryKey: ['tasks', tab],
    networkMode: kDeviceOnly,
    refetchInterval: 60_000,
    queryFn: () =>
      readThrough(`tasks.${tab}`, async () =>
        must(await api.GET('/cases', { params: { query: kFilters[tab] } })),
      ),
  });
}

const kKeptDetails = 20;

/** Reads the details of the next tasks ahead, so that they open without a network. */
export function useKeepDetails(items: readonly CaseSummary[] | undefined, online: boolean) {
  useEffect(() => {
    if (!items || !online) return undefined;
    let current = true;
    void (async () => {
      for (const { id, version } of items.slice(0, kKeptDetails)) {
        if (!current) return;
        const key = `case.${id}`;
        const kept = (await db.cache.get(key))?.value as Schemas['CaseDetail'] | undefined;
        if (kept?.summary.version === version) continue;
        const { data } = await api.GET('/cases/{case_id}', { params: { path: { case_id: id } } });
        if (data) await db.cache.put({ key, value: data, saved_at: Date.now() });
      }
    })().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [items, online]);
}

/** Today's work first: late, due by the end of today, or without a limit; then the rest. */
export function splitByDay(items: readonly CaseSummary[], now: Date, time_zone: string) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone });
  const today = day.format(now);
  const is_later = ({ due_at }: CaseSummary) =>
    Boolean(due_at && Date.parse(due_at) > now.getTime() && day.format(Date.parse(due_at)) !== today);
  return {
    today: items.filter((one) => !is_later(one)),
    later: items.filter(is_later),
  };
}
