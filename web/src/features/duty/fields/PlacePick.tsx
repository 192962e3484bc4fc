import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position } from '@/api/types';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useDistrict, useTileset } from '@/map/queries';
import type { Bounds, MapLayers, Pick } from '@/map/types';

const kDigits = 6;
const round = (value: number) => Number(value.toFixed(kDigits));
const kMesh = 3;
/** Half of what is shown around a place that is known, in degrees. */
const kAround = 0.008;
const around = ({ lon, lat }: Position): Bounds => [
  lon - kAround,
  lat - kAround,
  lon + kAround,
  lat + kAround,
];

/** A point of the district, chosen by a click on the map. */
export function PlacePick(props: {
  value?: Position;
  onChange?: (value: Position | undefined) => void;
  selected_area_id?: string;
  fit?: Bounds;
}) {
  const { t } = useTranslation('duty');
  const { data: district } = useDistrict();
  const { data: tileset } = useTileset();
  const bounds = useMemo(() => districtBounds(district?.bounds), [district]);
  const { value, selected_area_id } = props;
  // Where the place was at first; a click does not move the map.
  const [start] = useState(() => value && around(value));
  const layers = useMemo<MapLayers>(() => {
    const depths = (tileset?.levels ?? []).filter(
      ({ layer, depth }) => layer === 'territory' && depth <= kMesh,
    );
    const cell_depth = Math.max(0, ...depths.map(({ depth }) => depth));
    return {
      ...(tileset ? { tiles: { edition_id: tileset.edition_id, cell_depth } } : {}),
      selected_area_id,
      points: value ? [{ id: 'place', position: value, tone: 'info' as const }] : [],
      selected_position: value,
    };
  }, [tileset, selected_area_id, value]);
  const pick = (picked: Pick) => {
    if (!('position' in picked)) return;
    const { lon, lat } = picked.position;
    props.onChange?.({ lon: round(lon), lat: round(lat) });
  };
  if (!bounds) return null;
  return (
    <div className="duty-map">
      <GridMap
        layers={layers}
        bounds={bounds}
        fit={props.fit ?? start}
        label={t('sites.place')}
        onPick={pick}
      />
    </div>
  );
}
