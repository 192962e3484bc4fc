import { useCallback, useMemo, useState } from 'react';
import type { Position } from '@/api/types';
import { Icon } from '@/shared/Icon';
import { GridMap } from './GridMap';
import { districtBounds, useAreaShapes, useDistrict } from './queries';
import type { Bounds, MapExtent, Pick } from './types';

const kNear = 0.0012;
const around = ({ lon, lat }: Position): Bounds => [lon - kNear, lat - kNear, lon + kNear, lat + kNear];

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
  const district = useDistrict();
  const outline = useAreaShapes(0);
  const offices = useAreaShapes(1);
  const cells = useAreaShapes(3);
  const bounds = useMemo(() => districtBounds(district.data?.bounds), [district.data]);
  const [tapped, setTapped] = useState<Bounds>();
  // Someone outside the district still has to find it on the map.
  const fit = tapped ?? (start && bounds && inside(start, bounds) ? around(start) : undefined);
  const layers = useMemo(
    () => ({ district: outline.data, offices: offices.data, cells: cells.data }),
    [outline.data, offices.data, cells.data],
  );

  const onMove = useCallback(
    ({ bounds: [west, south, east, north] }: MapExtent) =>
      onPlace({ lon: (west + east) / 2, lat: (south + north) / 2 }),
    [onPlace],
  );
  const onPick = useCallback((pick: Pick) => {
    if ('position' in pick && pick.position) setTapped(around(pick.position));
  }, []);

  if (!bounds) return null;
  return (
    <>
      <GridMap layers={layers} bounds={bounds} fit={fit} onMove={onMove} onPick={onPick} />
      <span className="t-map-pin">
        <Icon name="pin" size={44} />
      </span>
    </>
  );
}
