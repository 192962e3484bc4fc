import type { Schemas } from '@/api/types';

type Assignment = Schemas['Assignment'];

/** One kind of duty of an area: who has it, and whether it, or its deputy, is missing. */
export interface DutyOfArea {
  duty: string;
  name: Schemas['Localized'];
  held: Assignment[];
  missing: boolean;
  deputy_missing: boolean;
}

/** The duties an area has or must have, in the district's order. What lies in it or is about a class counts for itself. */
export function dutiesOf(
  area: { id: string; depth: number },
  assignments: readonly Assignment[],
  setup: Pick<Schemas['DutySetup'], 'roles' | 'required'>,
): DutyOfArea[] {
  const own = assignments.filter(({ target }) => target.kind === 'area' && target.area?.id === area.id);
  return setup.roles.flatMap(({ code, name }) => {
    const held = own.filter(({ duty }) => duty === code);
    const need = setup.required.find(({ depth, duty }) => depth === area.depth && duty === code);
    if (held.length === 0 && !need) return [];
    return {
      duty: code,
      name,
      held,
      missing: held.length === 0,
      deputy_missing: Boolean(need?.deputy && held.length > 0 && held.every(({ deputy }) => !deputy)),
    };
  });
}

/** Who answers for single classes in exactly this area. */
export function classDutiesOf(area_id: string, assignments: readonly Assignment[]): Assignment[] {
  return assignments.filter(({ target }) => target.kind === 'class_in_area' && target.area?.id === area_id);
}
