import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useDistrict, useTileset } from '@/map/queries';
import { boundsOfShapes, withRoom } from '@/map/shapes';
import type { MapLayers } from '@/map/types';
import type { Finding } from './DefectList';

/** Where the trouble is, over the areas in force. The list beside it says the same in words. */
export function DefectMap({
  findings,
  chosen,
}: {
  findings: readonly Finding[];
  chosen: number | undefined;
}) {
  const { t } = useTranslation('grids');
  const { data: district } = useDistrict();
  const { data: tileset } = useTileset();
  const all = useMemo(() => boundsOfShapes(findings.map(({ shape }) => shape)), [findings]);
  const layers = useMemo<MapLayers>(() => {
    const depths = (tileset?.levels ?? []).filter(({ layer }) => layer === 'territory');
    return {
      tiles: tileset && {
        edition_id: tileset.edition_id,
        cell_depth: Math.max(0, ...depths.map(({ depth }) => depth)),
      },
      marked: findings.flatMap(({ shape, defect }, index) =>
        shape ? [{ shape, tone: index === chosen ? 'info' : defect ? 'over' : 'due' } as const] : [],
      ),
    };
  }, [tileset, findings, chosen]);
  const bounds = districtBounds(district?.bounds) ?? all;
  const shown = chosen === undefined ? undefined : findings[chosen]?.shape;
  const fit = withRoom(boundsOfShapes([shown])) ?? all;
  return (
    <section className="wizard-map" aria-label={t('import.map')}>
      {bounds ? (
        <GridMap
          layers={layers}
          bounds={bounds}
          fit={fit}
          label={t('import.map')}
          fallback={<p>{t('import.no_webgl')}</p>}
        />
      ) : null}
    </section>
  );
}
