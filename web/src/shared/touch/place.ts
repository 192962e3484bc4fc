import type { AreaRef, Position } from '@/api/types';

/** Where something is, as far as the person could say it. */
export interface PlaceValue {
  position: Position | null;
  accuracy_m: number | null;
  address: string;
}

export const kNoPlace: PlaceValue = { position: null, accuracy_m: null, address: '' };

/** A fix worse than this is flagged, never blocked. */
export const kRough_m = 50;

export interface LocatedPlace {
  areas: AreaRef[];
  ambiguous: boolean;
  inside: boolean;
}
