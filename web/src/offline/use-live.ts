import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'react';

/** Follows a question to the device's database; undefined until the first answer. The question is asked anew when
 *  `key` changes, so the key names everything the question depends on. */
export function useLive<T>(ask: () => Promise<T>, key = ''): T | undefined {
  const [value, setValue] = useState<T>();
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what `ask` depends on
  useEffect(() => {
    const subscription = liveQuery(() => latest.current()).subscribe({ next: setValue });
    return () => subscription.unsubscribe();
  }, [key]);
  return value;
}
