import type { ReactNode } from 'react';
import { Failure, Loading } from './States';

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** A list in its four states: loading, failed, empty, shown. What was loaded once stays while it is read again. */
export function Listed<T>(props: {
  asked: Asked<T>;
  isEmpty: (data: T) => boolean;
  empty: ReactNode;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = props.asked;
  if (data === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading rows={props.rows} />;
  return props.isEmpty(data) ? props.empty : props.children(data);
}
