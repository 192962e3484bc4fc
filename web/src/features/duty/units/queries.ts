import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, idempotent, must } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { kDuty } from '../queries';

/** All units, closed ones too where asked for. */
export const useUnitList = (closed: boolean) =>
  useQuery({
    queryKey: [...kDuty, 'units', closed],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/units', { params: { query: closed ? { closed } : {} }, signal })),
  });

/** The posts of one unit and who holds them; none without a unit. */
export const usePosts = (unit_id: string | undefined, closed = false) =>
  useQuery({
    queryKey: [...kDuty, 'posts', unit_id, closed],
    enabled: Boolean(unit_id),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.GET('/posts', { params: { query: { unit_id, ...(closed ? { closed } : {}) } }, signal }))
        .items,
  });

/** A change of units or posts: every list that names them is read again. */
function useUnitChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  const again = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: kDuty }),
      cache.invalidateQueries({ queryKey: ['get', '/units'] }),
    ]);
  return useMutation({
    mutationFn: run,
    onSuccess: () => again(),
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) void again();
    },
  });
}

export const useAddUnit = () =>
  useUnitChange(async (body: Schemas['CreateUnit']) =>
    must(await api.POST('/units', { body, headers: idempotent() })),
  );

export const useChangeUnit = () =>
  useUnitChange(async ({ unit_id, body }: { unit_id: string; body: Schemas['ChangeUnit'] }) =>
    must(await api.PUT('/units/{unit_id}', { params: { path: { unit_id } }, body, headers: idempotent() })),
  );

export const useAddPost = () =>
  useUnitChange(async (body: Schemas['CreatePost']) =>
    must(await api.POST('/posts', { body, headers: idempotent() })),
  );

export const useChangePost = () =>
  useUnitChange(async ({ post_id, body }: { post_id: string; body: Schemas['ChangePost'] }) =>
    must(await api.PUT('/posts/{post_id}', { params: { path: { post_id } }, body, headers: idempotent() })),
  );
