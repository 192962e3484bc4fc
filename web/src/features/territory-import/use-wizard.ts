import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { dropDraft, dropFile, useKeptFile, useTree } from './queries';
import { guessMapping, kStart, type TerritoryFile, type Wizard } from './wizard';

export type Patch = (part: Partial<Wizard>) => void;

const harmless = () => undefined;

/** The wizard's state. A map file that was sent is in the address, so that a reload goes on from there. */
export function useWizard() {
  const [params, setParams] = useSearchParams();
  const cache = useQueryClient();
  const tree = useTree();
  const [wizard, setWizard] = useState<Wizard>(kStart);
  const { file, own_draft, taken } = wizard;
  const [resumed, setResumed] = useState(params.get('file'));
  const kept = useKeptFile(resumed);
  const patch: Patch = (part) => setWizard((old) => ({ ...old, ...part }));
  const name = (file_id: string | undefined) => {
    setResumed(null);
    setParams(file_id ? { file: file_id } : {}, { replace: true });
  };
  const deepest = tree.data?.levels.at(-1)?.depth;
  const open = (sent: TerritoryFile) => {
    if (file && file.id !== sent.id) void dropFile(file.id).catch(harmless);
    const mapping = guessMapping(sent.properties, deepest);
    setWizard({ ...kStart, step: 'mapping', file: sent, coordinates: sent.coordinates, mapping });
    name(sent.id);
  };
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (kept.data && tree.data) latest.current(kept.data);
  }, [kept.data, tree.data]);

  /** What was sent and begun only for this wizard goes with it; when that is refused nobody is harmed. */
  const forget = () => {
    if (file) void dropFile(file.id).catch(harmless);
    if (own_draft && !taken) void dropDraft(own_draft).catch(harmless);
    setWizard(kStart);
    name(undefined);
  };
  return {
    wizard,
    tree,
    waiting: tree.isLoading || kept.isLoading || Boolean(kept.data),
    lost: Boolean(kept.error),
    patch,
    open,
    forget,
    finish: (written: Wizard['done']) => {
      if (file) void dropFile(file.id).catch(harmless);
      if (own_draft && wizard.base) void dropDraft(own_draft).catch(harmless);
      setWizard({ ...kStart, done: written });
      name(undefined);
      void cache.invalidateQueries();
    },
  };
}
