import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { query } from '@/api/client';
import { useFormat } from '@/shared/format';
import type { PlaceValue } from '@/shared/touch/place';

/** The grid of the plate that was scanned (/report?grid=CODE): the report starts at a point in it, once; where the
 *  person then moves it stays. */
export function usePlateGrid(ready: boolean, setPlace: (part: Partial<PlaceValue>) => void) {
  const [params] = useSearchParams();
  const code = params.get('grid') ?? '';
  const asked = query.useQuery(
    'get',
    '/public/grids/{code}',
    { params: { path: { code } } },
    { enabled: code !== '', staleTime: Number.POSITIVE_INFINITY, retry: 1 },
  );
  const position = asked.data?.position;
  const placed = useRef(false);
  useEffect(() => {
    if (!ready || !position || placed.current) return;
    placed.current = true;
    setPlace({ position, accuracy_m: null });
  }, [ready, position, setPlace]);
  return { code, areas: asked.data?.areas, failed: asked.error !== null };
}

/** Says which plate the report began at. */
export function PlateGrid({ grid }: { grid: ReturnType<typeof usePlateGrid> }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  if (!grid.code || (!grid.areas && !grid.failed)) return null;
  const name = (grid.areas ?? [])
    .slice(1)
    .map((area) => format.localized(area.name))
    .join(format.language === 'en' ? ', ' : '·');
  return (
    <p className="t-note t-note--info" role="status">
      {grid.areas ? t('report.plate', { name }) : t('report.plate_unknown', { code: grid.code })}
    </p>
  );
}
