import type { Position, Schemas } from '@/api/types';
import type { Bounds } from './types';

type Shape = Schemas['Shape'] | { type: string; coordinates: unknown[] };
type Ring = [number, number][];
export interface Pixel {
  x: number;
  y: number;
}

/** Positions on the server are whole 1e-7 degrees. */
const kUnits = 1e7;
export const onGround = ({ lon, lat }: Position): Position => ({
  lon: Math.round(lon * kUnits) / kUnits,
  lat: Math.round(lat * kUnits) / kUnits,
});

export const isSame = (a: Position, b: Position) =>
  Math.round(a.lon * kUnits) === Math.round(b.lon * kUnits) &&
  Math.round(a.lat * kUnits) === Math.round(b.lat * kUnits);

/** The rings of a shape, outer and holes, without the repeated last corner. */
export function ringsOf(shape: Shape | null | undefined): Position[][] {
  if (!shape) return [];
  const polygons = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) as Ring[][];
  return polygons.flat().map((ring) => ring.slice(0, -1).map(([lon, lat]) => ({ lon, lat })));
}

/** A polygon from corners; the first is repeated as GeoJSON wants it. */
export function shapeOf(corners: readonly Position[]): Schemas['Shape'] {
  const ring = corners.map(({ lon, lat }) => [lon, lat]);
  const [first] = ring;
  const closed = first ? [...ring, first] : ring;
  return { type: 'Polygon', coordinates: [closed] } as unknown as Schemas['Shape'];
}

/** The index of the nearest place within reach, or -1. */
export function nearest(at: Pixel, places: readonly Pixel[], reach_px: number): number {
  let best = -1;
  let best_px = reach_px;
  places.forEach(({ x, y }, index) => {
    const away = Math.hypot(x - at.x, y - at.y);
    if (away > best_px) return;
    best = index;
    best_px = away;
  });
  return best;
}

/** Half-way points of a ring with the corners at both ends. */
export function halfWays(ring: readonly Position[]): { before: Position; after: Position; at: Position }[] {
  return ring.flatMap((before, index) => {
    const after = ring[(index + 1) % ring.length];
    if (!after || ring.length < 2) return [];
    const at = onGround({ lon: (before.lon + after.lon) / 2, lat: (before.lat + after.lat) / 2 });
    return [{ before, after, at }];
  });
}

/** The smallest box around places. */
export function boundsOfCorners(corners: readonly Position[] | undefined): Bounds | undefined {
  if (!corners || corners.length === 0) return undefined;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { lon, lat } of corners) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
