import { useCallback, useEffect, useState } from 'react';
import type { Position } from '@/api/types';

export interface Fix {
  position: Position;
  accuracy_m: number;
}

export type FixState =
  | { state: 'idle' | 'asking' }
  | { state: 'found'; fix: Fix }
  | { state: 'failed'; denied: boolean };

const kOptions: PositionOptions = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 };

/** The device's position. Asked for at once when `start`, because a first fix takes its time. */
export function usePosition(start: boolean) {
  const [fix, setFix] = useState<FixState>({ state: 'idle' });

  const locate = useCallback(() => {
    if (!('geolocation' in navigator)) {
      setFix({ state: 'failed', denied: false });
      return;
    }
    setFix({ state: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        setFix({
          state: 'found',
          fix: {
            position: { lon: coords.longitude, lat: coords.latitude },
            accuracy_m: Math.round(coords.accuracy),
          },
        }),
      (error) => setFix({ state: 'failed', denied: error.code === error.PERMISSION_DENIED }),
      kOptions,
    );
  }, []);

  useEffect(() => {
    if (start) locate();
  }, [start, locate]);

  return { fix, locate };
}

const kEarth_m = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine). */
export function distance_m(a: Position, b: Position): number {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * kEarth_m * Math.asin(Math.sqrt(h));
}
