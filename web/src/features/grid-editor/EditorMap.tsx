import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position } from '@/api/types';
import { boundsOfCorners, onGround, ringsOf } from '@/map/corners';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useDistrict } from '@/map/queries';
import { withRoom } from '@/map/shapes';
import type { Bounds, MapEditing, MapLayers, MarkedShape, Pick } from '@/map/types';
import { boundsOfArea, boundsOfAreas } from './draft';
import { findingKey } from './repair';
import { finishSketch } from './sketch';
import type { Desk } from './use-desk';

/** More corners than this near the view are not snapped to: nothing could be told apart at that distance. */
const kMostSnaps = 4000;
const kChina: Bounds = [73, 18, 135, 54];

const isWithin = ({ lon, lat }: Position, [west, south, east, north]: Bounds) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Corners of the level and the one above, where the map looks now. */
function useSnap({ shapes, parents, extent, state }: Desk): readonly Position[] {
  const wanted = state.tool === 'draw' || state.tool === 'cut' || state.tool === 'corners';
  return useMemo(() => {
    if (!wanted || !extent) return [];
    const features = [...(shapes?.features ?? []), ...(parents?.features ?? [])];
    const corners = features.flatMap(({ geometry }) => ringsOf(geometry).flat());
    const near = corners.filter((one) => isWithin(one, extent.bounds));
    return near.length > kMostSnaps ? [] : near;
  }, [wanted, extent, shapes, parents]);
}

function useEditing(desk: Desk): MapEditing {
  const { state, act, area, shapes, run } = desk;
  const snap = useSnap(desk);
  const own = shapes?.features.find(({ properties }) => properties.id === area?.id)?.geometry;
  const rings = useMemo(() => ringsOf(own), [own]);
  const drawing = state.tool === 'draw' || state.tool === 'cut';
  if (drawing)
    return {
      sketch: state.sketch,
      closes: state.tool === 'draw',
      snap,
      onPoint: (at) => act({ kind: 'point', at }),
      onFinish: () => void finishSketch(desk),
    };
  if (state.tool === 'trace' && desk.trace.pixel)
    return { onPoint: (at) => void desk.trace.pinAt(onGround(at)) };
  if (state.tool !== 'corners' || !area) return {};
  return {
    rings,
    chosen: state.corner,
    snap,
    onChoose: (at) => act({ kind: 'corner', at }),
    onMoveCorner: (from, to) => {
      act({ kind: 'corner', at: to });
      void run({ kind: 'move_vertex', area_id: area.id, from, to }, true);
    },
    onInsertCorner: (before, after, at) =>
      void run({ kind: 'insert_vertex', area_id: area.id, before, after, at }, true),
  };
}

function useMarked({ shapes, state, preview, finding, findings, side }: Desk): MarkedShape[] {
  return useMemo(() => {
    const picked = (shapes?.features ?? [])
      .filter(({ properties }) => state.picks.includes(properties.id))
      .map(({ geometry }) => ({ shape: geometry as never, tone: 'info' as const }));
    const found = (side === 'findings' ? (findings?.items ?? []) : []).flatMap(({ ground, severity }) =>
      ground ? [{ shape: ground, tone: severity === 'major' ? ('over' as const) : ('due' as const) }] : [],
    );
    // What has been mended is no longer pointed at.
    const still = finding && findings?.items.some((one) => findingKey(one) === findingKey(finding));
    const pointed =
      finding?.ground && still
        ? [{ shape: finding.ground, tone: preview ? ('info' as const) : ('over' as const) }]
        : [];
    const repaired = (preview?.shapes ?? []).map((shape) => ({ shape, tone: 'ok' as const }));
    return preview
      ? [...repaired, ...pointed]
      : [...picked, ...found, ...(side === 'findings' ? pointed : [])];
  }, [shapes, state.picks, preview, finding, findings, side]);
}

export function EditorMap({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const { data: settings } = useDistrict();
  const { shapes, parents, area, state, act } = desk;
  // Opened with an area in its address, the page begins there.
  const [first] = useState(() => withRoom(boundsOfArea(area)));
  const marked = useMarked(desk);
  const editing = useEditing(desk);
  const picture = desk.trace.layer;
  const layers = useMemo<MapLayers>(
    () => ({
      district: parents,
      offices: shapes,
      cells: shapes,
      selected_area_id: area?.id,
      marked,
      picture,
    }),
    [parents, shapes, area?.id, marked, picture],
  );
  // In a new district only the draft, or the picture to trace, says where it lies.
  const bounds =
    districtBounds(settings?.bounds) ??
    boundsOfAreas(desk.areas) ??
    boundsOfCorners(picture?.corners) ??
    kChina;
  const pick = (picked: Pick) => {
    if (picked.kind !== 'area') return;
    if (state.tool === 'merge') act({ kind: 'pick', area_id: picked.id });
    else desk.choose(picked.id);
  };
  return (
    <div className="editor-map">
      <GridMap
        layers={layers}
        bounds={bounds}
        fit={desk.fit ?? first}
        editing={editing}
        onPick={pick}
        onMove={desk.setExtent}
        label={t('editor.stage')}
        fallback={<p>{t('editor.no_map')}</p>}
      />
    </div>
  );
}
