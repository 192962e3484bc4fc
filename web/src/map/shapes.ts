import type { AreaShapes } from '@/api/types';
import type { Bounds } from './types';

type Ring = [number, number][];

function rings(geometry: { type: string; coordinates: unknown[] }): Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates as Ring[];
  if (geometry.type === 'MultiPolygon') return (geometry.coordinates as Ring[][]).flat();
  return [];
}

/** The smallest box around the shapes, or around the ones whose id is given. */
export function boundsOf(shapes: AreaShapes | undefined, id?: string): Bounds | undefined {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const feature of shapes?.features ?? []) {
    if (id && feature.properties.id !== id) continue;
    for (const [lon, lat] of rings(feature.geometry).flat()) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box[0] <= box[2] ? box : undefined;
}

/** A point for the label: the centroid of the largest ring. Good enough for a name, not for geometry. */
export function labelPoint(geometry: { type: string; coordinates: unknown[] }): [number, number] | undefined {
  let best: { area: number; point: [number, number] } | undefined;
  for (const ring of rings(geometry)) {
    let [area, x, y] = [0, 0, 0];
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const [a, b] = [ring[i], ring[i + 1]];
      if (!a || !b) continue;
      const cross = a[0] * b[1] - b[0] * a[1];
      area += cross;
      x += (a[0] + b[0]) * cross;
      y += (a[1] + b[1]) * cross;
    }
    if (area !== 0 && (!best || Math.abs(area) > best.area))
      best = { area: Math.abs(area), point: [x / (3 * area), y / (3 * area)] };
  }
  return best?.point;
}

/** Step 0–4 of the choropleth for a value, given the largest value shown. Zero stays ground (undefined). */
export function shadeStep(value: number, largest: number): number | undefined {
  if (value <= 0 || largest <= 0) return undefined;
  return Math.min(4, Math.floor((Math.sqrt(value) / Math.sqrt(largest)) * 5 - 1e-9));
}

/** The choropleth of counts as steps by area id; zero is left out. */
export function shadeSteps(counts: Iterable<readonly [string, number]>): Map<string, number> {
  const all = [...counts];
  const largest = Math.max(0, ...all.map(([, count]) => count));
  const steps = new Map<string, number>();
  for (const [id, count] of all) {
    const step = shadeStep(count, largest);
    if (step !== undefined) steps.set(id, step);
  }
  return steps;
}

/** A box with as much room around it as it is wide, so that what is shown is seen where it lies. */
export function withRoom(bounds: Bounds | undefined): Bounds | undefined {
  if (!bounds) return undefined;
  const [west, south, east, north] = bounds;
  const [x, y] = [(east - west) / 2, (north - south) / 2];
  return [west - x, south - y, east + x, north + y];
}

/** The smallest box around shapes of the contract; those that are missing are left out. */
export function boundsOfShapes(
  shapes: readonly ({ type: string; coordinates: unknown[] } | null | undefined)[],
): Bounds | undefined {
  const features = shapes
    .filter((shape) => shape !== null && shape !== undefined)
    .map((geometry) => ({ type: 'Feature', geometry, properties: {} }));
  return boundsOf({ type: 'FeatureCollection', features } as unknown as AreaShapes);
}
