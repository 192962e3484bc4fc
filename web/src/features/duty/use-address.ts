import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '@/shared/format';
import { changed } from './filters';

/** The address of a page and a way to change it in place. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Record<string, string | undefined>) => setParams((old) => changed(old, next), { replace: true }),
    [setParams],
  );
  return { params, change };
}

/** Today as the district's calendar has it. */
export function useToday(): string {
  return useFormat().day(new Date().toISOString());
}
