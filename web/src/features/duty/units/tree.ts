import type { Schemas } from '@/api/types';

type Unit = Schemas['Unit'];

export interface UnitFilters {
  q?: string;
  kind?: string;
  role?: string;
  area_id?: string;
  closed?: boolean;
}

export interface UnitRow {
  unit: Unit;
  depth: number;
  /** How many stand directly below it. */
  below: number;
}

export function readUnits(params: URLSearchParams): UnitFilters {
  const text = (name: string) => params.get(name)?.trim() || undefined;
  return {
    q: text('q'),
    kind: text('kind'),
    role: text('role'),
    area_id: text('area_id'),
    closed: params.get('closed') === 'true' || undefined,
  };
}

const looksFor = ({ q, kind, role, area_id }: UnitFilters) => Boolean(q ?? kind ?? role ?? area_id);

function fits({ name, code, ...unit }: Unit, { q, kind, role, area_id }: UnitFilters): boolean {
  const words = `${code} ${name['zh-CN']} ${name.en}`.toLowerCase();
  return (
    (!q || words.includes(q.toLowerCase())) &&
    (!kind || unit.kind === kind) &&
    (!role || unit.role === role) &&
    (!area_id || unit.home_area_id === area_id)
  );
}

/** The tree with what is folded left out; or, when something is looked for, what fits, without the tree. */
export function unitRows(
  units: readonly Unit[],
  filters: UnitFilters,
  folded: ReadonlySet<string>,
): UnitRow[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, Unit[]>();
  for (const unit of units) {
    // Below a closed unit that is not shown one stands at the top.
    const parent = unit.parent_id && known.has(unit.parent_id) ? unit.parent_id : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const below = (id: string) => children.get(id)?.length ?? 0;
  if (looksFor(filters))
    return units
      .filter((unit) => fits(unit, filters))
      .map((unit) => ({ unit, depth: 0, below: below(unit.id) }));
  const walk = (parent: string | null, depth: number): UnitRow[] =>
    (children.get(parent) ?? []).flatMap((unit) => [
      { unit, depth, below: below(unit.id) },
      ...(folded.has(unit.id) ? [] : walk(unit.id, depth + 1)),
    ]);
  return walk(null, 0);
}

/** The unit and everything below it: where it cannot be moved to. */
export function withinUnit(units: readonly Unit[], id: string): ReadonlySet<string> {
  const inside = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const unit of units) {
      if (!unit.parent_id || inside.has(unit.id) || !inside.has(unit.parent_id)) continue;
      inside.add(unit.id);
      grown = true;
    }
  }
  return inside;
}

/** Everything about a unit as it is, to be sent back with some of it changed. */
export function unitBody(unit: Unit): Schemas['ChangeUnit'] {
  const { version, code, name, role, parent_id, kind, home_area_id, closed } = unit;
  return { version, code, name, role, parent_id, kind, home_area_id, closed };
}

export function postBody({ version, code, name, unit_id, closed }: Schemas['Post']): Schemas['ChangePost'] {
  return { version, code, name, unit_id, closed };
}
