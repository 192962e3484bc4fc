import type { Position } from '@/api/types';
import { isSame } from '@/map/corners';

export const kTools = ['select', 'draw', 'cut', 'merge', 'corners', 'trace'] as const;
export type Tool = (typeof kTools)[number];
export const kToolKeys: Record<Tool, string> = {
  select: 'v',
  draw: 'd',
  cut: 'c',
  merge: 'm',
  corners: 'e',
  trace: 't',
};

/** What a person is in the middle of. A refused command and another's change leave it as it is. */
export interface Work {
  tool: Tool;
  /** Corners drawn so far, for draw and cut. */
  sketch: readonly Position[];
  /** Areas to be merged; the first is the one that stays. */
  picks: readonly string[];
  corner: Position | undefined;
  /** Of what is being drawn. */
  form: SketchForm;
}

/** Words that go with a sketch. */
export interface SketchForm {
  /** Of a new area or a piece; empty: the code stands in. */
  name: string;
  /** Where a new area hangs; empty: where the choice on the page suggests. */
  parent_id: string;
  /** What neighbours hold is cut away. */
  trim: boolean;
}

const kBlank: SketchForm = { name: '', parent_id: '', trim: true };
export const kIdle: Work = { tool: 'select', sketch: [], picks: [], corner: undefined, form: kBlank };

export type Act =
  | { kind: 'tool'; tool: Tool; area_id?: string }
  | { kind: 'point'; at: Position }
  | { kind: 'back' }
  | { kind: 'clear' }
  | { kind: 'form'; part: Partial<SketchForm> }
  | { kind: 'drop_point'; index: number }
  | { kind: 'pick'; area_id: string }
  | { kind: 'corner'; at: Position | undefined };

export function work(state: Work, act: Act): Work {
  switch (act.kind) {
    case 'tool':
      return { ...kIdle, tool: act.tool, picks: act.tool === 'merge' && act.area_id ? [act.area_id] : [] };
    case 'point': {
      const last = state.sketch.at(-1);
      return last && isSame(last, act.at) ? state : { ...state, sketch: [...state.sketch, act.at] };
    }
    case 'back':
      return { ...state, sketch: state.sketch.slice(0, -1) };
    case 'clear':
      return { ...state, sketch: [] };
    case 'form':
      return { ...state, form: { ...state.form, ...act.part } };
    case 'drop_point':
      return { ...state, sketch: state.sketch.filter((_, index) => index !== act.index) };
    case 'pick': {
      const picked = state.picks.includes(act.area_id);
      const picks = picked ? state.picks.filter((id) => id !== act.area_id) : [...state.picks, act.area_id];
      return { ...state, picks };
    }
    case 'corner':
      return { ...state, corner: act.at };
  }
}

const kRing = 3;
const kLine = 2;

/** Enough corners for what is being drawn. */
export const isWhole = ({ tool, sketch }: Work) => sketch.length >= (tool === 'cut' ? kLine : kRing);

const kPlace = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/;

/** "113.62, 34.52": longitude first. Undefined when it is no place on earth. */
export function readPlace(text: string): Position | undefined {
  const [, lon, lat] = kPlace.exec(text) ?? [];
  const place = { lon: Number(lon), lat: Number(lat) };
  return lon !== undefined && Math.abs(place.lon) <= 180 && Math.abs(place.lat) <= 90 ? place : undefined;
}

const kDigits = 7;
export const writePlace = ({ lon, lat }: Position) => `${lon.toFixed(kDigits)}, ${lat.toFixed(kDigits)}`;
