import type { Localized, Schemas } from '@/api/types';

type Assignment = Schemas['Assignment'];
type Say = (text: Localized | null | undefined) => string;

/** What a duty is about, in words: the site, the area, or the class with its area. */
export function targetName(target: Schemas['DutyTarget'], say: Say): string {
  const area = say(target.area?.name);
  if (target.kind === 'site') return say(target.site?.name) || area;
  if (target.kind === 'class_in_area') return [say(target.class_name) || target.class_code, area].join('·');
  return area;
}

export const holderName = ({ person, unit }: Pick<Assignment, 'person' | 'unit'>, say: Say): string =>
  say(person?.name) || say(unit?.name);
