import { useEffect, useState } from 'react';
import type { ClockState } from '@/api/types';
import { useFormat } from './format';
import { Status } from './Status';

const kTick_ms = 30_000;

/** The current minute, for words such as 剩 21分 that must not go stale on an open page. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), kTick_ms);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** A deadline in words. Only late and nearly late carry colour and shape. */
export function Deadline(props: { due_at?: string | null; clock: ClockState; tag?: boolean; now?: Date }) {
  const format = useFormat();
  const ticking = useNow();
  const words = format.deadline(props.due_at, props.clock, props.now ?? ticking);
  if (props.clock === 'overdue' || props.clock === 'due_soon')
    return (
      <Status tone={props.clock === 'overdue' ? 'overdue' : 'due'} tag={props.tag}>
        {words}
      </Status>
    );
  if (props.tag)
    return (
      <Status tone={props.due_at ? 'info' : 'neutral'} tag>
        {words}
      </Status>
    );
  return <span>{words}</span>;
}
