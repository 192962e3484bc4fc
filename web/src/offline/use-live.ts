import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** Follows a question to the device's database; undefined until the first answer. */
export function useLive<T>(ask: () => Promise<T>, dependencies: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what `ask` depends on
  useEffect(() => {
    const subscription = liveQuery(ask).subscribe({ next: setValue });
    return () => subscription.unsubscribe();
  }, dependencies);
  return value;
}
