import type { Schemas } from '@/api/types';
import type { Gap } from '../view';

export type MendAction =
  | 'assign'
  | 'extend'
  | 'replace'
  | 'hand_over'
  | 'name_deputy'
  | 'end_one'
  | 'assign_class'
  | 'edit';

// The server says what closes a gap best; here stands what this page can do about it, the best first.
const kMends: Record<Schemas['GapMending'], readonly MendAction[]> = {
  look: ['edit'],
  snap: ['edit'],
  give: ['edit'],
  cut: ['edit'],
  redraw: ['edit'],
  draw: ['edit'],
  assign: ['assign'],
  extend: ['extend', 'replace'],
  replace: ['hand_over', 'replace'],
  name_deputy: ['name_deputy'],
  end_one: ['end_one'],
  assign_class: ['assign_class'],
};

/** What the caller may do to close the gap. */
export function mendsOf(gap: Gap, may: { manage: boolean; edit: boolean }): readonly MendAction[] {
  return kMends[gap.mending].filter((mend) => (mend === 'edit' ? may.edit : may.manage));
}
