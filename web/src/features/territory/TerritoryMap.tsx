import { useMemo } from 'react';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaShapes, useDistrict } from '@/map/queries';
import { boundsOf } from '@/map/shapes';
import type { MapLayers, Pick } from '@/map/types';

/** The district with the chosen area in amber; a touch on a grid chooses it. */
export function TerritoryMap(props: {
  area_id: string | undefined;
  shade: ReadonlyMap<string, number>;
  onChoose: (id: string) => void;
}) {
  const { data: settings } = useDistrict();
  const district = useAreaShapes(0);
  const offices = useAreaShapes(1);
  const cells = useAreaShapes(3);
  const villages = useAreaShapes(2);
  const layers = useMemo<MapLayers>(
    () => ({
      district: district.data,
      offices: offices.data,
      villages: villages.data,
      cells: cells.data,
      shade: props.shade,
      selected_area_id: props.area_id,
    }),
    [district.data, offices.data, villages.data, cells.data, props.shade, props.area_id],
  );
  const bounds = districtBounds(settings?.bounds);
  const fit = useMemo(() => {
    if (!props.area_id) return undefined;
    return boundsOf(offices.data, props.area_id) ?? boundsOf(villages.data, props.area_id);
  }, [props.area_id, offices.data, villages.data]);
  const pick = (picked: Pick) => {
    if (picked.kind === 'area') props.onChoose(picked.id);
  };
  return bounds ? <GridMap layers={layers} bounds={bounds} fit={fit} onPick={pick} /> : null;
}
