import type { AreaShapes, CaseState, ClockState, Position, Schemas } from '@/api/types';
import type { Tone } from '@/shared/Status';
import type { Faults } from './faults';

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number];

/** A disc with a count, or, when it stands for one case, that case's shape. */
export interface ClusterMark {
  position: Position;
  count: number;
  overdue: number;
  case_id?: string | null;
  state?: CaseState | null;
  clock?: ClockState | null;
}

/** A single mark. `ring` is hollow (closed), otherwise a disc or the shape of its tone. */
export interface PointMark {
  id: string;
  position: Position;
  tone: Tone;
  ring?: boolean;
}

/** The ground as vector tiles of one edition. */
export interface GridTiles {
  edition_id: string;
  /** The depth that is coloured and picked. */
  cell_depth: number;
  /** Fine edges drawn over cells that are coarser. */
  mesh_depth?: number;
  /** Step 0–4 of the choropleth by area id; areas left out stay ground. A new object recolours. */
  steps?: ReadonlyMap<string, number>;
}

/** Cases as vector tiles: the query of the API as it stands in an address. Another version reads them again. */
export interface CaseTiles {
  query: string;
  version: number;
}

/** A shape pointed out over the ground: a finding, a defect, what a step would change. */
export interface MarkedShape {
  shape: Schemas['Shape'];
  tone: 'over' | 'due' | 'info' | 'ok';
}

/** A picture laid over the cells: corners from the top left clockwise. */
export interface MapPicture {
  url: string;
  corners: readonly Position[];
  /** 0 is not seen, 1 hides the ground. */
  opacity: number;
}

/** What the map shows. Everything is optional; what is left out is not drawn. */
export interface MapLayers {
  /** With tiles, the shapes below are not needed. */
  tiles?: GridTiles;
  case_tiles?: CaseTiles;
  /** Outline of the district (depth 0). */
  district?: AreaShapes;
  /** Named areas with a stronger edge (depth 1). */
  offices?: AreaShapes;
  /** The cells that carry the choropleth and can be picked (usually the finest depth loaded). */
  cells?: AreaShapes;
  marked?: readonly MarkedShape[];
  picture?: MapPicture;
  /** Shapes that can be selected but are not drawn. */
  villages?: AreaShapes;
  /** Fine edges drawn over the cells when those are coarser. */
  mesh?: AreaShapes;
  /** Open cases by area id; five steps of one hue. Cells not listed stay ground. */
  shade?: ReadonlyMap<string, number>;
  clusters?: readonly ClusterMark[];
  points?: readonly PointMark[];
  /** Ground at fault, drawn over the grids. */
  faults?: Faults;
  selected_area_id?: string | null;
  selected_position?: Position | null;
}

/** What the person pointed at. */
export type Pick =
  | { kind: 'area'; id: string; position: Position }
  | { kind: 'case'; id: string }
  | { kind: 'cluster'; position: Position; count: number }
  | { kind: 'point'; id: string };

export interface MapExtent {
  bounds: Bounds;
  zoom: number;
}

/** What a page lets a person draw and move. The page keeps the corners; the map shows them and says where was pointed. */
export interface MapEditing {
  /** Corners drawn so far. */
  sketch?: readonly Position[];
  /** The sketch is a ring; otherwise a line. */
  closes?: boolean;
  /** Corners that can be dragged, and half-way points that become corners when dragged. */
  rings?: readonly (readonly Position[])[];
  /** The corner chosen among them. */
  chosen?: Position | null;
  /** Corners that draw the pointer to them, so that neighbours meet exactly. */
  snap?: readonly Position[];
  /** A place on the ground; then areas are not picked. */
  onPoint?: (at: Position) => void;
  /** The first corner again, or a double click. */
  onFinish?: () => void;
  onChoose?: (corner: Position) => void;
  onMoveCorner?: (from: Position, to: Position) => void;
  onInsertCorner?: (before: Position, after: Position, at: Position) => void;
}
