import type { Schemas } from '@/api/types';

export type Setup = Schemas['DutySetup'];
export type Body = Schemas['SaveDutySetup'];
export type Role = Schemas['DutyRole'];
type Requirement = Schemas['DutyRequirement'];

export const kNeeds = ['none', 'holder', 'deputy'] as const;
export type Need = (typeof kNeeds)[number];

/** What a duty can be asked of: a level of the tree, the top of an overlay, or every site. */
export interface Place {
  depth: number | null;
  layer: string | null;
}

/** A role in the form; `key` stays while its code is being typed. */
export interface RoleRow extends Role {
  key: string;
}

/** The set-up as it is being changed. Requirements point at rows, so that a new code carries them along. */
export interface Plan {
  roles: RoleRow[];
  required: { key: string; place: Place; deputy: boolean }[];
  names_signed: string;
  version: number;
}

export const placeWord = ({ depth, layer }: Place) => `${layer ?? ''}:${depth ?? 'sites'}`;
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
const samePlace = (a: Place, b: Place) => placeWord(a) === placeWord(b);

export function planOf(setup: Setup): Plan {
  return {
    roles: setup.roles.map((role) => ({ ...role, key: role.code })),
    required: setup.required.map(({ duty, depth = null, layer = null, deputy }) => ({
      key: duty,
      place: { depth, layer },
      deputy,
    })),
    names_signed: setup.names_signed ?? '',
    version: setup.version,
  };
}

/** What is sent: roles in their order, requirements by place and then in the order of the roles. */
export function bodyOf(plan: Plan): Body {
  const order = new Map(plan.roles.map(({ key, code }, index) => [key, { code, index }]));
  const required: Requirement[] = [...plan.required]
    .sort((a, b) => (order.get(a.key)?.index ?? 0) - (order.get(b.key)?.index ?? 0))
    .sort((a, b) => compare(placeWord(a.place), placeWord(b.place)))
    .map(({ key, place, deputy }) => ({
      duty: order.get(key)?.code ?? '',
      deputy,
      ...(place.depth === null ? {} : { depth: place.depth }),
      ...(place.layer === null ? {} : { layer: place.layer }),
    }));
  const signed = plan.names_signed.trim();
  return {
    roles: plan.roles.map(({ code, name, held_by, exclusive }) => ({
      code: code.trim(),
      name: { 'zh-CN': name['zh-CN'].trim(), en: name.en.trim() },
      held_by,
      exclusive,
    })),
    required,
    version: plan.version,
    ...(signed ? { names_signed: signed } : {}),
  };
}

export const isChanged = (plan: Plan, setup: Setup) =>
  JSON.stringify(bodyOf(plan)) !== JSON.stringify(bodyOf(planOf(setup)));

export function needOf(plan: Plan, key: string, place: Place): Need {
  const found = plan.required.find((one) => one.key === key && samePlace(one.place, place));
  if (!found) return 'none';
  return found.deputy ? 'deputy' : 'holder';
}

export function withNeed(plan: Plan, key: string, place: Place, need: Need): Plan {
  const others = plan.required.filter((one) => one.key !== key || !samePlace(one.place, place));
  const required = need === 'none' ? others : [...others, { key, place, deputy: need === 'deputy' }];
  return { ...plan, required };
}

export const withRole = (plan: Plan, key: string, part: Partial<Role>): Plan => ({
  ...plan,
  roles: plan.roles.map((role) => (role.key === key ? { ...role, ...part } : role)),
});

export function withNewRole(plan: Plan, key: string): Plan {
  const role: RoleRow = { key, code: '', name: { 'zh-CN': '', en: '' }, held_by: 'person', exclusive: true };
  return { ...plan, roles: [...plan.roles, role] };
}

/** What was asked of the duty goes with it. */
export const withoutRole = (plan: Plan, key: string): Plan => ({
  ...plan,
  roles: plan.roles.filter((role) => role.key !== key),
  required: plan.required.filter((one) => one.key !== key),
});

export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item !== undefined) next.splice(index + by, 0, item);
  return next;
}

/** Where a refusal of a requirement belongs: the role and the place it names. */
export function requirementAt(plan: Plan, pointer: string): { key: string; place: Place } | undefined {
  const index = Number(/^\/required\/(\d+)\//.exec(pointer)?.[1]);
  const row = Number.isInteger(index) ? bodyOf(plan).required[index] : undefined;
  const role = row && plan.roles.find(({ code }) => code.trim() === row.duty);
  return row && role
    ? { key: role.key, place: { depth: row.depth ?? null, layer: row.layer ?? null } }
    : undefined;
}
