import type { Schemas } from '@/api/types';
import type { Area, Command } from './draft';

/** What can be said about an area in words. */
export interface AreaForm {
  name_zh: string;
  name_en: string;
  code: string;
  below: boolean;
  parent_id: string;
  bounds: string;
  buildings: string;
  households: string;
}

export const formOf = ({ name, code, parent_id, facts }: Area): AreaForm => ({
  name_zh: name['zh-CN'],
  name_en: name.en,
  code,
  below: true,
  parent_id: parent_id ?? '',
  bounds: facts.bounds,
  buildings: facts.buildings,
  households: facts.households == null ? '' : String(facts.households),
});

function factsOf({ bounds, buildings, households }: AreaForm): Schemas['AreaFacts'] {
  const count = households.trim();
  return { bounds, buildings, households: count === '' ? null : Number(count) };
}

/** One command for each thing that differs; nothing differs: none. */
export function changesOf(area: Area, form: AreaForm): Command[] {
  const before = formOf(area);
  const differs = (...names: (keyof AreaForm)[]) => names.some((name) => form[name] !== before[name]);
  const area_id = area.id;
  const commands: Command[] = [];
  if (differs('name_zh', 'name_en'))
    commands.push({ kind: 'rename', area_id, name: { 'zh-CN': form.name_zh, en: form.name_en } });
  if (differs('parent_id') && form.parent_id)
    commands.push({ kind: 'reparent', area_id, parent_id: form.parent_id });
  if (differs('code')) commands.push({ kind: 'recode', area_id, code: form.code, below: form.below });
  if (differs('bounds', 'buildings', 'households'))
    commands.push({ kind: 'set_facts', area_id, facts: factsOf(form) });
  return commands;
}
