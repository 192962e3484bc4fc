import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '@/api/types';
import { GridMap } from '@/map/GridMap';
import { caseTone } from '@/map/icons';
import { districtBounds, useAreaShapes, useDistrict } from '@/map/queries';
import { boundsOf } from '@/map/shapes';
import type { Bounds, MapLayers } from '@/map/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';

const kAround_deg = 0.004;

function around(bounds: Bounds): Bounds {
  const [west, south, east, north] = bounds;
  const [x, y] = [(east - west) * 0.4, (north - south) * 0.3];
  return [west - x, south - y, east + x, north + y];
}

/** Where it is: the grid in amber, the case as its shape. */
export function MiniMap({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { position, area, state, clock, id } = detail.summary;
  const { data: settings } = useDistrict();
  const cells = useAreaShapes(3);
  const offices = useAreaShapes(1);
  const layers = useMemo<MapLayers>(
    () => ({
      cells: cells.data,
      offices: offices.data,
      points: position ? [{ id, position, tone: caseTone({ state, clock }) }] : [],
      selected_area_id: area?.id,
    }),
    [cells.data, offices.data, position, state, clock, id, area?.id],
  );
  const fit = useMemo<Bounds | undefined>(() => {
    const cell = boundsOf(cells.data, area?.id ?? '-');
    if (cell) return around(cell);
    if (!position) return undefined;
    return [
      position.lon - kAround_deg,
      position.lat - kAround_deg,
      position.lon + kAround_deg,
      position.lat + kAround_deg,
    ];
  }, [cells.data, area?.id, position]);
  const bounds = districtBounds(settings?.bounds);
  const place = detail.areas.slice(-2).map(({ name }) => format.localized(name));
  return (
    <section className="card" aria-label={t('case.place')}>
      <div className="minimap">
        {bounds && fit ? (
          <GridMap layers={layers} bounds={bounds} fit={fit} interactive={false} label={t('case.place')} />
        ) : null}
      </div>
      <footer className="minimap-foot">
        <Icon name="pin" size={16} />
        <span className="ellipsis">{place.join(format.language === 'en' ? ', ' : '·')}</span>
        {area ? <Link to={`/territory/${area.id}`}>{t('case.who')}</Link> : null}
      </footer>
    </section>
  );
}
