import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaShapes } from '@/api/types';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useDistrict, useTileset } from '@/map/queries';
import { boundsOfShapes, withRoom } from '@/map/shapes';
import type { MapLayers, MarkedShape } from '@/map/types';
import { type ComparedArea, hasMoved, levelsOf, type Pair } from './compare';
import { useShapes } from './queries';

/** Earlier outlines in amber, new ones in green, over the grids in force. */
export function ChangeMap(props: {
  areas: readonly ComparedArea[];
  pair: Pair;
  is_draft: boolean;
  chosen: string | undefined;
}) {
  const { t } = useTranslation('grids');
  const { areas, pair, is_draft, chosen } = props;
  const { data: district } = useDistrict();
  const { data: tileset } = useTileset();
  const levels = useMemo(() => levelsOf(areas), [areas]);
  const before = useShapes(pair.before, false, levels);
  const after = useShapes(pair.after, is_draft, levels);
  const wanted = new Set(
    areas.filter((one) => (chosen ? one.id === chosen : hasMoved(one))).map(({ id }) => id),
  );
  const marks = (features: AreaShapes['features'], tone: MarkedShape['tone']): MarkedShape[] =>
    features
      .filter(({ properties }) => wanted.has(properties.id))
      .map(({ geometry }) => ({ shape: geometry as unknown as MarkedShape['shape'], tone }));
  const marked = [...marks(before, 'due'), ...marks(after, 'ok')];
  const depths = (tileset?.levels ?? []).filter(({ layer }) => layer === 'territory');
  const cell_depth = Math.max(0, ...depths.map(({ depth }) => depth));
  const layers: MapLayers = {
    tiles: tileset && { edition_id: tileset.edition_id, cell_depth },
    marked,
  };
  const around = boundsOfShapes(marked.map(({ shape }) => shape));
  const bounds = districtBounds(district?.bounds) ?? around;
  return (
    <section className="editions-map" aria-label={t('editions.map')}>
      {bounds ? (
        <GridMap
          layers={layers}
          bounds={bounds}
          fit={withRoom(around)}
          label={t('editions.map')}
          fallback={<p>{t('editions.no_map')}</p>}
        >
          <div className="gridmap-legend">
            <span>{t('editions.legend_before')}</span>
            <span>{t('editions.legend_after')}</span>
          </div>
        </GridMap>
      ) : null}
    </section>
  );
}
