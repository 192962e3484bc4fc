import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, idempotent, must } from '@/api/client';
import type { Schemas } from '@/api/types';

const kKey = ['accounts'] as const;

export function useAccounts(q: string) {
  return useInfiniteQuery({
    queryKey: [...kKey, q],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const params = { query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } };
      return must(await api.GET('/accounts', { params, signal }));
    },
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

function useChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: run, onSuccess: () => void cache.invalidateQueries({ queryKey: kKey }) });
}

export const useCreateAccount = () =>
  useChange(async (body: Schemas['CreateAccount']) =>
    must(await api.POST('/accounts', { body, headers: idempotent() })),
  );

export const useChangeAccount = () =>
  useChange(async ({ id, body }: { id: string; body: Schemas['ChangeAccount'] }) =>
    must(await api.PATCH('/accounts/{account_id}', { params: { path: { account_id: id } }, body })),
  );

export const useIssueActivation = () =>
  useChange(async (account_id: string) =>
    must(await api.POST('/accounts/{account_id}/activation', { params: { path: { account_id } } })),
  );

export const useRevokeSessions = () =>
  useChange(async (account_id: string) => {
    await api.DELETE('/accounts/{account_id}/sessions', { params: { path: { account_id } } });
  });
