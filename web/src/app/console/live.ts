import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useEventStream } from '@/shared/event-stream';
import { useCan } from '@/shared/session';

const kGather_ms = 600;

/** Every page shows what is true now: a change anywhere makes the shown lists, numbers and cases read again.
 *  Changes that come together are read once. */
export function useLiveUpdates(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onEvent = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void cache.invalidateQueries({ queryKey: ['cases'] }), kGather_ms);
  }, [cache]);
  useEventStream(useCan('case_read'), onEvent);
}
