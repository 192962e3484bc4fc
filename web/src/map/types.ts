import type { AreaShapes, CaseState, ClockState, Position } from '@/api/types';
import type { Tone } from '@/shared/Status';

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
  /** Shapes that can be selected but are not drawn. */
  villages?: AreaShapes;
  /** Fine edges drawn over the cells when those are coarser. */
  mesh?: AreaShapes;
  /** Open cases by area id; five steps of one hue. Cells not listed stay ground. */
  shade?: ReadonlyMap<string, number>;
  clusters?: readonly ClusterMark[];
  points?: readonly PointMark[];
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
