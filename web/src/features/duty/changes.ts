import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, idempotent, must } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { kDuty } from './queries';

/** A change of a duty. What is shown is read again after it, and also when somebody else was quicker. */
function useChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const cache = useQueryClient();
  const again = () => cache.invalidateQueries({ queryKey: kDuty });
  return useMutation({
    mutationFn: run,
    // Pending until what is shown is true again, so that nothing flickers back.
    onSuccess: () => again(),
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) void again();
    },
  });
}

type With<Id extends string, Body> = Record<Id, string> & { body: Body };

export const useAssign = () =>
  useChange(async (body: Schemas['CreateAssignment']) =>
    must(await api.POST('/duty/assignments', { body, headers: idempotent() })),
  );

export const useChangeAssignment = () =>
  useChange(async ({ assignment_id, body }: With<'assignment_id', Schemas['ChangeAssignment']>) =>
    must(
      await api.PUT('/duty/assignments/{assignment_id}', {
        params: { path: { assignment_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useEndAssignment = () =>
  useChange(async ({ assignment_id, body }: With<'assignment_id', Schemas['EndDuty']>) =>
    must(
      await api.POST('/duty/assignments/{assignment_id}/end', {
        params: { path: { assignment_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useAddPerson = () =>
  useChange(async (body: Schemas['CreatePerson']) =>
    must(await api.POST('/duty/people', { body, headers: idempotent() })),
  );

export const useChangePerson = () =>
  useChange(async ({ person_id, body }: With<'person_id', Schemas['ChangePerson']>) =>
    must(
      await api.PUT('/duty/people/{person_id}', {
        params: { path: { person_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

/** Not a change, but journalled: the full number of one person. It is never kept in the cache. */
export const useReadContact = () =>
  useMutation({
    gcTime: 0,
    mutationFn: async ({ person_id, body }: With<'person_id', Schemas['ReadContact']>) =>
      must(
        await api.POST('/duty/people/{person_id}/contact', {
          params: { path: { person_id } },
          body,
          headers: idempotent(),
        }),
      ),
  });

export const useAddAbsence = () =>
  useChange(async (body: Schemas['CreateAbsence']) =>
    must(await api.POST('/duty/absences', { body, headers: idempotent() })),
  );

export const useChangeAbsence = () =>
  useChange(async ({ absence_id, body }: With<'absence_id', Schemas['ChangeAbsence']>) =>
    must(
      await api.PUT('/duty/absences/{absence_id}', {
        params: { path: { absence_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useAddSite = () =>
  useChange(async (body: Schemas['CreateSite']) =>
    must(await api.POST('/duty/sites', { body, headers: idempotent() })),
  );

export const useChangeSite = () =>
  useChange(async ({ site_id, body }: With<'site_id', Schemas['ChangeSite']>) =>
    must(
      await api.PUT('/duty/sites/{site_id}', { params: { path: { site_id } }, body, headers: idempotent() }),
    ),
  );

export const useHandOver = () =>
  useChange(async (body: Schemas['HandOver']) =>
    must(await api.POST('/duty/handovers', { body, headers: idempotent() })),
  );

export const useAddPairing = () =>
  useChange(async (body: Schemas['CreatePairing']) =>
    must(await api.POST('/duty/pairings', { body, headers: idempotent() })),
  );

export const useChangePairing = () =>
  useChange(async ({ pairing_id, body }: With<'pairing_id', Schemas['ChangePairing']>) =>
    must(
      await api.PUT('/duty/pairings/{pairing_id}', {
        params: { path: { pairing_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useEndPairing = () =>
  useChange(async ({ pairing_id, body }: With<'pairing_id', Schemas['EndDuty']>) =>
    must(
      await api.POST('/duty/pairings/{pairing_id}/end', {
        params: { path: { pairing_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useAddItem = () =>
  useChange(async ({ pairing_id, body }: With<'pairing_id', Schemas['CreateJointItem']>) =>
    must(
      await api.POST('/duty/pairings/{pairing_id}/items', {
        params: { path: { pairing_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useChangeItem = () =>
  useChange(
    async ({ pairing_id, item_id, body }: With<'pairing_id' | 'item_id', Schemas['ChangeJointItem']>) =>
      must(
        await api.PUT('/duty/pairings/{pairing_id}/items/{item_id}', {
          params: { path: { pairing_id, item_id } },
          body,
          headers: idempotent(),
        }),
      ),
  );

export const useAddRuling = () =>
  useChange(async (body: Schemas['CreateRuling']) =>
    must(await api.POST('/duty/rulings', { body, headers: idempotent() })),
  );

export const useEndRuling = () =>
  useChange(async ({ ruling_id, body }: With<'ruling_id', Schemas['EndDuty']>) =>
    must(
      await api.POST('/duty/rulings/{ruling_id}/end', {
        params: { path: { ruling_id } },
        body,
        headers: idempotent(),
      }),
    ),
  );

export const useSaveSetup = () =>
  useChange(async (body: Schemas['SaveDutySetup']) =>
    must(await api.PUT('/duty/setup', { body, headers: idempotent() })),
  );
