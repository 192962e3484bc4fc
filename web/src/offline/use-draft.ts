import { useCallback, useEffect, useRef, useState } from 'react';
import { db } from './db';

/** State that survives a reload. `loaded` is false until the kept value has been read. Only what is `worth` it is
 *  kept: a position alone, found by the device, would be a wrong place tomorrow. */
export function useDraft<T extends object>(key: string, empty: T, worth: (value: T) => boolean) {
  const [value, setValue] = useState<T>(empty);
  const [loaded, setLoaded] = useState(false);
  const [restored, setRestored] = useState(false);
  const first = useRef(empty);
  const keep = useRef(worth);

  useEffect(() => {
    let current = true;
    void db.drafts
      .get(key)
      .catch(() => undefined)
      .then((draft) => {
        if (!current) return;
        if (draft) setValue({ ...first.current, ...(draft.value as T) });
        setRestored(Boolean(draft));
        setLoaded(true);
      });
    return () => {
      current = false;
    };
  }, [key]);

  const change = useCallback(
    (part: Partial<T>) =>
      setValue((old) => {
        const next = { ...old, ...part };
        // Storage may be full or blocked; the page then still works until it is closed.
        if (keep.current(next)) void db.drafts.put({ key, value: next }).catch(() => undefined);
        return next;
      }),
    [key],
  );

  const clear = useCallback(async () => {
    await db.drafts.delete(key).catch(() => undefined);
    setValue(first.current);
    setRestored(false);
  }, [key]);

  return { value, change, clear, loaded, restored };
}
