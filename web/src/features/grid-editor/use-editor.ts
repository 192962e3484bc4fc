import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '@/api/problem';
import {
  type Command,
  type DraftAreas,
  type EditResult,
  type Level,
  readsOf,
  shapesWithResult,
  withResult,
} from './draft';
import {
  areasKey,
  type DraftShapes,
  kDraft,
  sendCommand,
  shapesKey,
  takeBack,
  useDraft,
  useDraftAreas,
} from './queries';

/** Somebody was faster. The command is kept, so that it can be given again on what is there now. */
export interface Conflict {
  area: string;
  who: string;
  at: string;
  command?: Command;
}

function conflictOf(error: unknown, command?: Command): Conflict | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'area_conflict') return undefined;
  const param = (name: string) => error.param(name) ?? '';
  return { area: param('area'), who: param('actor_name'), at: param('at'), command };
}

/** The draft on the page, and what can be done to it. Every change goes to the server at once, as one step. */
export function useEditor(draft_id: string) {
  const cache = useQueryClient();
  const draft = useDraft(draft_id);
  const areas = useDraftAreas(draft_id);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [conflict, setConflict] = useState<Conflict>();
  const version = areas.data?.version;

  const readAgain = useCallback(
    () => cache.invalidateQueries({ queryKey: kDraft(draft_id) }),
    [cache, draft_id],
  );
  const seen = draft.data?.version;
  useEffect(() => {
    if (seen !== undefined && version !== undefined && seen > version) void readAgain();
  }, [seen, version, readAgain]);

  const take = (result: EditResult) => {
    const before = cache.getQueryData<DraftAreas>(areasKey(draft_id));
    if (!before || !result.complete || result.version !== before.version + 1) return readAgain();
    cache.setQueryData(areasKey(draft_id), withResult(before, result));
    for (const [key, shapes] of cache.getQueriesData<DraftShapes>({ queryKey: shapesKey(draft_id) })) {
      const level = key[3] as Level | undefined;
      if (level && shapes) cache.setQueryData(key, shapesWithResult(shapes, result, level));
    }
    return Promise.resolve();
  };

  const run = async (ask: () => Promise<EditResult>, command?: Command): Promise<EditResult | undefined> => {
    setBusy(true);
    setError(undefined);
    setConflict(undefined);
    try {
      const result = await ask();
      await take(result);
      return result;
    } catch (refused) {
      const faster = conflictOf(refused, command);
      if (faster) setConflict(faster);
      else setError(refused);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const present = () => cache.getQueryData<DraftAreas>(areasKey(draft_id))?.areas ?? [];
  /** `seen`: the revision a form was opened at, when that is older than what the page has now. */
  const send = (command: Command, seen_at?: number) => {
    const reads = readsOf(command, present());
    const first = reads[0];
    if (first && seen_at !== undefined) first.revision = seen_at;
    return run(() => sendCommand(draft_id, command, reads, false), command);
  };
  return {
    draft,
    areas,
    busy,
    error,
    conflict,
    readAgain,
    send,
    forget: () => {
      setError(undefined);
      setConflict(undefined);
    },
    /** What the command would do; nothing is written, nothing on the page changes. */
    preview: (command: Command, count_findings = false) =>
      sendCommand(draft_id, command, readsOf(command, present()), true, count_findings),
    /** Sends a command for a form that shows refusals itself: the refusal, or nothing when the step was taken. */
    attempt: async (command: Command): Promise<unknown> => {
      setBusy(true);
      try {
        await take(await sendCommand(draft_id, command, readsOf(command, present()), false));
        return undefined;
      } catch (refused) {
        return refused;
      } finally {
        setBusy(false);
      }
    },
    latest: () => cache.getQueryData<DraftAreas>(areasKey(draft_id)),
    step: (which: 'undo' | 'redo') => run(() => takeBack(draft_id, which)),
    /** After a conflict: the same command on what is there now. */
    again: async (command: Command) => {
      await readAgain();
      return send(command);
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
