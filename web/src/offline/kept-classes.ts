import { useQuery } from '@tanstack/react-query';
import { api, must } from '@/api/client';
import { readThrough } from './cached';
import { kDeviceOnly } from './network-mode';

/** Classes with their conditions. Read on the first page already, so that one can report before ever having opened
 *  the form with a network. */
export function useKeptClasses() {
  return useQuery({
    queryKey: ['kept', 'classes'],
    networkMode: kDeviceOnly,
    staleTime: 3_600_000,
    queryFn: () => readThrough('classes', async () => must(await api.GET('/public/classes'))),
  });
}
