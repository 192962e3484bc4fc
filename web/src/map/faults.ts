import type { Position } from '@/api/types';

/** How ground that needs somebody's hand is drawn: it belongs to nobody, to two, or nobody answers for it. */
export type FaultLook = 'hole' | 'overlap' | 'hatched';
export type FaultTone = 'overdue' | 'due' | 'closed';

/** A piece of ground at fault. */
export interface FaultShape {
  id: string;
  look: FaultLook;
  geometry: { type: string; coordinates: unknown[] };
}

/** A mark for one fault or several at one place. `pin` points at a small piece, `disc` stands in its area, `dashed`
 *  stands for what has no shape; a mark without a number is a dot. */
export interface FaultMark {
  id: string;
  position: Position;
  form: 'pin' | 'disc' | 'dashed';
  tone: FaultTone;
  number?: number;
  /** How many more are at the same place. */
  more?: number;
}

/** What is wrong with the ground, over the grids and under the names. Touched, each is picked as a point of its id. */
export interface Faults {
  shapes: readonly FaultShape[];
  marks: readonly FaultMark[];
  selected_id?: string | null;
}
