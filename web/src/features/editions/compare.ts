import type { Schemas } from '@/api/types';

export type Edition = Schemas['EditionSummary'];
export type ComparedArea = Schemas['ComparedArea'];
export type EditionState = 'present' | 'coming' | 'past';

/** Where an edition stands at a moment. */
export function stateOf({ in_force, effective_from }: Edition, now: Date): EditionState {
  if (in_force) return 'present';
  return Date.parse(effective_from) > now.getTime() ? 'coming' : 'past';
}

export interface Pair {
  before: string;
  after: string;
}

/** What the address asks for; without it the edition in force beside the next one, or beside the one before it. */
export function pairOf(params: URLSearchParams, editions: readonly Edition[], now: Date): Pair {
  const present = editions.find(({ in_force }) => in_force);
  const next = editions.findLast((one) => stateOf(one, now) === 'coming');
  const last = editions.find((one) => stateOf(one, now) === 'past');
  const [before, after] = next ? [present, next] : [last, present];
  return { before: params.get('before') ?? before?.id ?? '', after: params.get('after') ?? after?.id ?? '' };
}

export interface Level {
  layer: string;
  depth: number;
}

/** The levels whose outlines are needed to show what moved, each once. */
export function levelsOf(areas: readonly ComparedArea[]): Level[] {
  const found = new Map<string, Level>();
  for (const area of areas) {
    for (const side of [area.before, area.after]) {
      if (side && hasMoved(area))
        found.set(`${side.layer}:${side.depth}`, { layer: side.layer, depth: side.depth });
    }
  }
  return [...found.values()];
}

export const hasMoved = ({ change, moved_m2 }: ComparedArea) => change !== 'changed' || (moved_m2 ?? 0) > 0;

/** What became of an area, in the words of the page. */
export function changesOf(
  area: ComparedArea,
): ('added' | 'removed' | 'renamed' | 'recoded' | 'reparented' | 'reshaped')[] {
  if (area.change !== 'changed') return [area.change];
  const kinds = (['renamed', 'recoded', 'reparented'] as const).filter((kind) => area[kind]);
  return (area.moved_m2 ?? 0) > 0 ? [...kinds, 'reshaped'] : kinds;
}
