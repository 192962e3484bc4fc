import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/api/problem';
import type { Command, DraftAreas } from '../draft';
import type { Editor } from '../use-editor';
import { differ, type Row } from './rows';

/** Rows being changed, beside those that were read. What others change is taken over while nothing is filled in here. */
export function useRows(editor: Editor, data: DraftAreas, read: (data: DraftAreas) => Row[]) {
  const latest = read(data);
  const [seen, setSeen] = useState(latest);
  const [rows, setRows] = useState(latest);
  const [error, setError] = useState<unknown>();
  const changed = differ(rows, seen);
  const start = (from: Row[]) => {
    setSeen(from);
    setRows(from);
    setError(undefined);
  };
  const restart = useRef(start);
  restart.current = start;
  const moved_on = differ(latest, seen);
  useEffect(() => {
    if (moved_on && !changed) restart.current(read(data));
  }, [moved_on, changed, data, read]);

  const overtaken = error instanceof ApiProblem && error.code === 'changed_meanwhile';
  /** True when the step was taken. */
  const save = async (command: Command): Promise<boolean> => {
    setError(undefined);
    const refused = await editor.attempt(command);
    if (refused) setError(refused);
    else setSeen(rows);
    return !refused;
  };
  /** Refusals that stand at a field of a row, for the note below to leave out. */
  const shownOf = (list: string) =>
    (error instanceof ApiProblem ? (error.problem.errors ?? []) : [])
      .map(({ pointer }) => pointer)
      .filter((pointer) => {
        const [, command, name, index, member] = pointer.split('/');
        return command === 'command' && name === list && Boolean(member) && Number(index) < rows.length;
      });
  return {
    rows,
    seen,
    changed,
    error,
    setError,
    setRows: (next: Row[]) => {
      setRows(next);
      if (!overtaken) setError(undefined);
    },
    save,
    undo: () => start(latest),
    overtaken,
    shownOf,
    readAgain: async () => {
      await editor.readAgain();
      start(read(editor.latest() ?? data));
    },
  };
}

export type Rows = ReturnType<typeof useRows>;
