import { shapeOf } from '@/map/corners';
import { type Area, type Command, isAt } from './draft';
import type { Desk } from './use-desk';

const named = (name: string) => (name.trim() ? { 'zh-CN': name.trim(), en: '' } : undefined);

/** Areas that a new one of the level shown can hang below. */
export function parentsFor({ areas, level }: Desk): Area[] {
  if (!level || level.depth === 0) return [];
  return areas.filter((area) => isAt(area, { layer: level.layer, depth: level.depth - 1 }));
}

/** The parent chosen, else the area that is chosen or its parent, whichever lies one level up. */
export function parentOf(desk: Desk): string {
  const { area, state } = desk;
  const parents = parentsFor(desk);
  const near = [state.form.parent_id, area?.id, area?.parent_id];
  return near.find((id) => parents.some((one) => one.id === id)) ?? '';
}

/** The area not drawn yet that the sketch is for; otherwise it becomes a new one. */
export const outlined = ({ area, state }: Desk) =>
  state.tool === 'draw' && area && !area.has_shape ? area : undefined;

/** Undefined: something is missing still. */
export function sketchCommand(desk: Desk): Command | undefined {
  const { area, level, state } = desk;
  const { name, trim } = state.form;
  if (state.tool === 'cut') {
    const text = named(name);
    const line = [...state.sketch];
    return area ? { kind: 'cut', area_id: area.id, line, names: text ? [text] : undefined } : undefined;
  }
  const shape = shapeOf(state.sketch);
  const undrawn = outlined(desk);
  if (undrawn) return { kind: 'draw', area_id: undrawn.id, shape, trim };
  const parent_id = parentOf(desk) || undefined;
  if (!level || (level.depth > 0 && !parent_id)) return undefined;
  const layer = parent_id || level.layer === 'territory' ? undefined : level.layer;
  return { kind: 'draw', parent_id, layer, name: named(name), shape, trim };
}

/** A new area that is drawn later: it needs a name and nothing drawn yet. */
export function additionCommand(desk: Desk): Command | undefined {
  const { state, level } = desk;
  const name = named(state.form.name);
  if (state.tool !== 'draw' || outlined(desk) || state.sketch.length > 0 || !name || !level) return undefined;
  const parent_id = parentOf(desk) || undefined;
  if (level.depth > 0 && !parent_id) return undefined;
  const layer = parent_id || level.layer === 'territory' ? undefined : level.layer;
  return { kind: 'add', parent_id, layer, name };
}

export async function finishSketch(desk: Desk): Promise<void> {
  const command = sketchCommand(desk);
  if (command && !desk.editor.busy) await desk.run(command);
}
