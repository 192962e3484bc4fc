import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { GridMap } from '@/map/GridMap';
import { districtBounds, useAreaBounds } from '@/map/queries';
import { withRoom } from '@/map/shapes';
import type { MapLayers, Pick } from '@/map/types';
import { MapLegend } from './MapLegend';
import { stepOf } from './scale';
import { caseQuery, type View } from './view';

interface Props {
  tileset: Schemas['MapTileset'];
  view: View;
  depth: number;
  values: Schemas['AreaValues'] | undefined;
  /** When the figures were read: cases are read again with them. */
  version: number;
  onPick: (area_id: string) => void;
  onOpenCase: (case_id: string) => void;
}

const shownValue = ({ value }: { value?: number | null }) => value ?? 0;

export function MapStage({ tileset, view, depth, values, version, onPick, onOpenCase }: Props) {
  const { t } = useTranslation('console');
  // The colours belong to the level they were counted at, also while another level is on its way.
  const shown = values?.depth === depth ? values : undefined;
  const largest = Math.max(0, ...(shown?.items ?? []).map(shownValue));
  const metric = (shown?.metric ?? view.metric) as View['metric'];
  const steps = useMemo(() => {
    const found = new Map<string, number>();
    for (const { area_id, value } of shown?.items ?? []) {
      const step = stepOf(metric, value, largest);
      if (step !== undefined) found.set(area_id, step);
    }
    return found;
  }, [shown, metric, largest]);
  const query = caseQuery(view, version || Date.now());
  const show_cases = view.cases && view.metric !== 'on_time';
  const layers = useMemo<MapLayers>(
    () => ({
      tiles: { edition_id: tileset.edition_id, cell_depth: depth, steps },
      case_tiles: show_cases ? { query, version } : undefined,
      selected_area_id: view.pick ?? view.area_id,
    }),
    [tileset.edition_id, depth, steps, show_cases, query, version, view.pick, view.area_id],
  );
  const bounds = districtBounds(tileset.bounds);
  const fit = useAreaBounds(view.area_id);
  const picked = withRoom(useAreaBounds(view.pick));
  const pick = (what: Pick) => {
    if (what.kind === 'area') onPick(what.id);
    if (what.kind === 'case') onOpenCase(what.id);
  };
  if (!bounds) return null;
  return (
    <section className="grid-map-stage" aria-label={t('map.stage')}>
      <GridMap layers={layers} bounds={bounds} fit={picked ?? fit} onPick={pick} label={t('map.stage')}>
        <MapLegend metric={metric} largest={largest} cases={show_cases} />
      </GridMap>
    </section>
  );
}
