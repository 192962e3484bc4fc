import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GridMap } from '@/map/GridMap';
import { useDrawn } from '../use-drawn';
import type { Gap } from '../view';

/** Where the page's own map lies under the peek. */
const kCovered = '(max-width: 1279px)';

/** A still picture of where it is, for screens on which the peek covers the map. */
export function PeekMap({ gap, number }: { gap: Gap; number: number | undefined }) {
  const [covered] = useState(() => matchMedia(kCovered).matches);
  return covered ? <Still gap={gap} number={number} /> : null;
}

function Still({ gap, number }: { gap: Gap; number: number | undefined }) {
  const { t } = useTranslation('coverage');
  const gaps = useMemo(() => [gap], [gap]);
  const numbers = useMemo(() => new Map(number ? [[gap.id, number]] : []), [gap.id, number]);
  const { layers, shown, bounds, fit } = useDrawn(gaps, numbers, { gap: gap.id, area_id: undefined });
  if (!bounds || shown === 0) return null;
  return (
    <div className="gap-peek-map">
      <GridMap layers={layers} bounds={bounds} fit={fit} interactive={false} label={t('peek.place')} />
    </div>
  );
}
