import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, isConflict } from '@/api/problem';
import type { CaseDetail, CaseSummary, Localized, Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { type Command, send } from './commands';
import { heldDispatches, kHold_ms } from './held';
import { caseKeys } from './queries';

type Pages = InfiniteData<Schemas['CasePage']>;

function patchLists(cache: QueryClient, case_id: string, change: (one: CaseSummary) => CaseSummary) {
  cache.setQueriesData<Pages>(
    { queryKey: caseKeys.lists },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.map((one) => (one.id === case_id ? change(one) : one)),
        })),
      },
  );
}

function accept(cache: QueryClient, detail: CaseDetail) {
  cache.setQueryData(caseKeys.detail(detail.summary.id), detail);
  patchLists(cache, detail.summary.id, () => detail.summary);
}

const kDone = {
  accept: 'done.accepted',
  return_to_desk: 'done.returned',
  submit_rectification: 'done.rectified',
  reject: 'done.rejected',
} as const;

function doneWord(command: Exclude<Command, { kind: 'dispatch' }>) {
  if (command.kind === 'verify') return command.passed ? ('done.passed' as const) : ('done.failed' as const);
  if (command.kind === 'release')
    return command.released ? ('done.released' as const) : ('done.withdrawn' as const);
  return kDone[command.kind];
}

/** Acts on a case and says how it went. A conflict tells who and when, and shows the case as it is now. */
export function useCaseActions() {
  const cache = useQueryClient();
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();

  const refused = useCallback(
    (error: unknown) => {
      void cache.invalidateQueries({ queryKey: caseKeys.all });
      if (isConflict(error)) {
        const [actor, at] = [error.param('actor_name'), error.param('at')];
        const text =
          actor && at ? t('done.conflict', { actor, time: format.clock(at) }) : t('done.conflict_plain');
        showToast({ tone: 'warning', text });
        return;
      }
      const reason = error instanceof ApiProblem ? error.message : t('common:error.network');
      showToast({ tone: 'warning', text: t('done.failed_action', { reason }) });
    },
    [cache, t, format],
  );

  /** Sends at once. Answers whether it was done. */
  const act = useCallback(
    async (summary: CaseSummary, command: Exclude<Command, { kind: 'dispatch' }>): Promise<boolean> => {
      try {
        accept(cache, await send(summary.id, summary.version, command));
        showToast({ tone: 'done', text: t(doneWord(command)) });
        void cache.invalidateQueries({ queryKey: caseKeys.all });
        return true;
      } catch (error) {
        refused(error);
        return false;
      }
    },
    [cache, t, refused],
  );

  /** Shows the dispatch at once, sends it after five seconds unless undone. */
  const dispatch = useCallback(
    (summary: CaseSummary, unit: { id: string; name: Localized }) => {
      const name = format.localized(unit.name);
      const holder = { kind: 'unit' as const, unit_id: unit.id, unit_name: unit.name };
      const shown: Partial<CaseSummary> = { state: 'dispatched', holder, allowed_actions: [] };
      patchLists(cache, summary.id, (one) => ({ ...one, ...shown }));
      const run = async () => {
        try {
          accept(cache, await send(summary.id, summary.version, { kind: 'dispatch', unit_id: unit.id }));
          void cache.invalidateQueries({ queryKey: caseKeys.all });
        } catch (error) {
          patchLists(cache, summary.id, () => summary);
          refused(error);
        }
      };
      heldDispatches.hold(summary.id, run, shown);
      const undo = () => {
        if (!heldDispatches.cancel(summary.id)) return;
        patchLists(cache, summary.id, () => summary);
        showToast({ tone: 'done', text: t('done.undone') });
      };
      const text = t('done.dispatched', { unit: name });
      showToast({ tone: 'done', text, action: { label: t('common:action.undo'), run: undo } }, kHold_ms);
    },
    [cache, t, format, refused],
  );

  return { act, dispatch };
}
