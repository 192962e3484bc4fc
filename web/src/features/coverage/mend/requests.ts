import { api, idempotent, must } from '@/api/client';
import type { Schemas, Session } from '@/api/types';
import type { Gap } from '../view';

type Assignment = Schemas['Assignment'];
type Create = Schemas['CreateAssignment'];

/** What a new assignment has to be about, so that the gap closes. */
export function targetOf(gap: Gap): Pick<Create, 'target_kind' | 'area_id' | 'site_id' | 'class_code'> {
  if (gap.site) return { target_kind: 'site', site_id: gap.site.id };
  const area_id = gap.areas[0]?.id;
  if (gap.class_code) return { target_kind: 'class_in_area', area_id, class_code: gap.class_code };
  return { target_kind: 'area', area_id };
}

/** An assignment as it is, as the body that would leave it so. */
export function unchanged(one: Assignment): Schemas['ChangeAssignment'] {
  return {
    version: one.version,
    person_id: one.person?.id ?? null,
    unit_id: one.unit?.id ?? null,
    deputy_id: one.deputy?.id ?? null,
    from_day: one.from_day,
    to_day: one.to_day ?? null,
  };
}

/** A decision says everything anew: what is not meant to change has to be said, too. */
export function decisionOf(gap: Gap): Schemas['DecideGap'] {
  return {
    version: gap.version,
    owner_unit_id: gap.owner_named ? (gap.owner?.id ?? null) : null,
    acknowledged_until: gap.acknowledged_until ?? null,
    reason: gap.acknowledged_until ? (gap.reason ?? null) : null,
  };
}

export const decide = async (gap: Gap, change: Partial<Schemas['DecideGap']>) =>
  must(
    await api.PUT('/coverage/gaps/{gap_id}/decision', {
      params: { path: { gap_id: gap.id } },
      headers: idempotent(),
      body: { ...decisionOf(gap), ...change },
    }),
  );

export const assign = async (body: Create) =>
  must(await api.POST('/duty/assignments', { headers: idempotent(), body }));

/** Reads the assignment first: what is sent back is what holds now, with the change. */
export async function changeAssignment(
  assignment_id: string,
  change: Partial<Schemas['ChangeAssignment']>,
): Promise<Assignment> {
  const params = { path: { assignment_id } };
  const now = must(await api.GET('/duty/assignments/{assignment_id}', { params }));
  return must(
    await api.PUT('/duty/assignments/{assignment_id}', {
      params,
      headers: idempotent(),
      body: { ...unchanged(now), ...change },
    }),
  );
}

export const endAssignment = async (one: Assignment, last_day: string) =>
  must(
    await api.POST('/duty/assignments/{assignment_id}/end', {
      params: { path: { assignment_id: one.id } },
      headers: idempotent(),
      body: { version: one.version, last_day },
    }),
  );

export const makeRuling = async (body: Schemas['CreateRuling']) =>
  must(await api.POST('/duty/rulings', { headers: idempotent(), body }));

/** A draft says by name who began it: the post, the unit of an account without one, or its login. */
export function isOwn(draft: Schemas['DraftSummary'], { account }: Session): boolean {
  const by = draft.created.name['zh-CN'];
  const names = [account.post_name?.['zh-CN'], account.unit_name?.['zh-CN'], account.login];
  return names.filter(Boolean).includes(by);
}

/** The caller's open draft, the latest one, or a new one of the edition in force. */
export async function draftToEdit(session: Session, name: string): Promise<string> {
  const { items } = must(await api.GET('/territory/drafts'));
  const [own] = items
    .filter((draft) => isOwn(draft, session))
    .sort((a, b) => b.changed_at.localeCompare(a.changed_at));
  if (own) return own.id;
  return must(await api.POST('/territory/drafts', { body: { name } })).id;
}
