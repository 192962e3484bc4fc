import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, must } from '@/api/client';
import { apiContext } from '@/api/context';
import { ApiProblem } from '@/api/problem';
import type { Schemas, Session } from '@/api/types';

export const kSessionKey = ['session'] as const;

function remember(session: Session): Session {
  apiContext.setCsrfToken(session.csrf_token);
  return session;
}

/** The session, or null when nobody is signed in. */
export function useCurrentSession() {
  return useQuery({
    queryKey: kSessionKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Session | null> => {
      try {
        return remember(must(await api.GET('/session')));
      } catch (error) {
        if (error instanceof ApiProblem && error.status === 401) return null;
        throw error;
      }
    },
  });
}

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas['SignIn']) => remember(must(await api.POST('/session', { body }))),
    onSuccess: (session) => cache.setQueryData(kSessionKey, session),
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => void (await api.DELETE('/session')),
    onSettled: () => {
      apiContext.setCsrfToken(undefined);
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== kSessionKey[0] });
      cache.setQueryData(kSessionKey, null);
    },
  });
}
