import type { Schemas } from '@/api/types';

/** What the edit dialog holds; a cleared field is undefined. */
export type EditedAccount = {
  role: string;
  unit_id?: string | null | undefined;
  area_id?: string | null | undefined;
  password?: string | undefined;
  code_only?: boolean | undefined;
};

/** The change to send: fields that stay are left out, cleared ones are null. */
export function changesOf(before: Schemas['Account'], edited: EditedAccount): Schemas['ChangeAccount'] {
  const change: Schemas['ChangeAccount'] = {};
  if (edited.role !== before.role) change.role = edited.role;
  for (const field of ['unit_id', 'area_id'] as const) {
    const wanted = edited[field] ?? null;
    if (wanted !== (before[field] ?? null)) change[field] = wanted;
  }
  if (edited.code_only) change.password = null;
  else if (edited.password) change.password = edited.password;
  return change;
}
