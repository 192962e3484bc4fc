import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaBounds, useTileset } from '@/map/queries';
import { boundsOf, withRoom } from '@/map/shapes';
import type { Bounds, MapLayers, Pick } from '@/map/types';
import { useFormat } from '@/shared/format';
import { GapLegend } from './GapLegend';
import { faultsOf, placeOf } from './places';
import { useGapShapes, useTree } from './queries';
import { type Change, type Gap, rowsOf, type View } from './view';

const kDeepest = 3;
const kChips = ['all', 'ground', 'people'] as const;

const boundsOfGround = (ground: NonNullable<Gap['ground']>): Bounds | undefined =>
  boundsOf({ type: 'FeatureCollection', features: [{ geometry: ground } as never] });

/** Everything the map draws of the gaps, and where it looks. */
function useDrawn(gaps: readonly Gap[], view: View) {
  const { data: tileset } = useTileset();
  const tree = useTree();
  const features = useGapShapes(gaps, tree);
  const numbers = useMemo(
    () => new Map(rowsOf(gaps, view).map(({ gap, number }) => [gap.id, number])),
    [gaps, view],
  );
  const faults = useMemo(() => faultsOf(gaps, numbers, tree, features), [gaps, numbers, tree, features]);
  const open = gaps.find(({ id }) => id === view.gap);
  const area_id = open && !open.ground ? placeOf(open, tree)?.area_id : undefined;
  const layers = useMemo<MapLayers>(() => {
    if (!tileset) return {};
    const depths = tileset.levels.filter(({ layer, depth }) => layer === 'territory' && depth <= kDeepest);
    return {
      tiles: { edition_id: tileset.edition_id, cell_depth: Math.max(0, ...depths.map(({ depth }) => depth)) },
      faults: { ...faults, selected_id: view.gap },
      selected_area_id: area_id ?? view.area_id,
    };
  }, [tileset, faults, view.gap, view.area_id, area_id]);
  const around_area = useAreaBounds(view.area_id);
  const around_place = useAreaBounds(area_id);
  const ground = open?.ground ? boundsOfGround(open.ground) : undefined;
  return {
    layers,
    shown: faults.shown,
    bounds: districtBounds(tileset?.bounds),
    fit: withRoom(ground ? withRoom(ground) : around_place) ?? around_area,
  };
}

/** Where the gaps are: the numbers are those of the rows in the list. The list is the map's twin without WebGL2. */
export function GapMap(props: {
  gaps: readonly Gap[];
  view: View;
  onChange: (next: Change) => void;
  onOpen: (gap_id: string) => void;
}) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { layers, shown, bounds, fit } = useDrawn(props.gaps, props.view);
  const pick = (picked: Pick) => {
    if (picked.kind === 'point') props.onOpen(picked.id);
  };
  const group = props.view.group ?? 'all';
  return (
    <section className="card coverage-map" aria-label={t('map.title')}>
      <header>
        <h2>{t('map.title')}</h2>
        <span className="fact">{t('map.shown', { n: format.number(shown) })}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own */}
        <span className="tools" role="group" aria-label={t('map.chips')}>
          {kChips.map((chip) => (
            <button
              key={chip}
              type="button"
              className="chip"
              aria-pressed={group === chip}
              onClick={() => props.onChange({ group: chip === 'all' ? undefined : chip, kind: undefined })}
            >
              {t(`map.${chip}`)}
            </button>
          ))}
        </span>
      </header>
      <div className="coverage-stage">
        {bounds ? (
          <GridMap layers={layers} bounds={bounds} fit={fit} onPick={pick} label={t('map.label')} />
        ) : null}
        <GapLegend acknowledged={props.view.acknowledged} />
      </div>
    </section>
  );
}
