import { useQuery } from '@tanstack/react-query';
import { api, must } from '@/api/client';
import { useSession } from '@/shared/session';

const kTodos = 12;

/** What waits for this session: the cases it can move on, by deadline. */
export function useTodos(area_id: string | undefined) {
  const { permissions } = useSession();
  const states = [
    ...(permissions.includes('case_dispatch') ? ['reported'] : []),
    ...(permissions.includes('case_verify') ? ['rectified'] : []),
    ...(permissions.includes('case_handle') ? ['dispatched', 'handling'] : []),
  ];
  const state = states.join(',') || 'open';
  return useQuery({
    queryKey: ['cases', 'todos', state, area_id],
    queryFn: async ({ signal }) => {
      const question = { state, area_id, sort: 'due', limit: kTodos } as const;
      return must(await api.GET('/cases', { params: { query: question }, signal }));
    },
  });
}

export function useFigures(area_id: string | undefined) {
  return useQuery({
    queryKey: ['cases', 'figures', { area_id }],
    queryFn: async ({ signal }) =>
      must(await api.GET('/cases/figures', { params: { query: { area_id } }, signal })),
  });
}
