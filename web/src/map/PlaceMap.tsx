import { useCallback, useMemo, useRef, useState } from 'react';
import type { Position } from '@/api/types';
import { Icon } from '@/shared/Icon';
import { useTouchWords } from '@/shared/touch/words';
import { GridMap } from './GridMap';
import { districtBounds, useAreaShapes, useDistrict } from './queries';
import type { Bounds, MapExtent, Pick } from './types';

/** Half of what is shown at first, in degrees: wide enough to know the grid by its shape. */
const kStart = 0.004;
const kClosest = 0.0008;
const around = ({ lon, lat }: Position, half: number): Bounds => [
  lon - half,
  lat - half,
  lon + half,
  lat + half,
];

const inside = ({ lon, lat }: Position, [west, south, east, north]: Bounds) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

interface Props {
  /** Where the map opens; the whole district without it. */
  start: Position | null;
  /** The point under the pin, after every move. */
  onPlace: (position: Position) => void;
}

/** Choosing a point: the map moves under a fixed pin, by finger, by tap, or with the arrow keys. */
export function PlaceMap({ start, onPlace }: Props) {
  const t = useTouchWords();
  const district = useDistrict();
  const outline = useAreaShapes(0);
  const offices = useAreaShapes(1);
  const cells = useAreaShapes(3);
  const bounds = useMemo(() => districtBounds(district.data?.bounds), [district.data]);
  const [tapped, setTapped] = useState<Bounds>();
  // Someone outside the district still has to find it on the map.
  const fit = tapped ?? (start && bounds && inside(start, bounds) ? around(start, kStart) : undefined);
  const layers = useMemo(
    () => ({ district: outline.data, offices: offices.data, cells: cells.data }),
    [outline.data, offices.data, cells.data],
  );

  const half = useRef(kStart);
  const onMove = useCallback(
    ({ bounds: [west, south, east, north] }: MapExtent) => {
      half.current = Math.min(east - west, north - south) / 2;
      onPlace({ lon: (west + east) / 2, lat: (south + north) / 2 });
    },
    [onPlace],
  );
  const onPick = useCallback((pick: Pick) => {
    // Each tap goes there and twice as near.
    if ('position' in pick) setTapped(around(pick.position, Math.max(kClosest, half.current / 2)));
  }, []);

  if (!bounds) return null;
  return (
    <>
      <GridMap
        layers={layers}
        bounds={bounds}
        fit={fit}
        onMove={onMove}
        onPick={onPick}
        fallback={<p>{t('place.no_map')}</p>}
      />
      <span className="t-map-pin">
        <Icon name="pin" size={44} />
      </span>
    </>
  );
}
