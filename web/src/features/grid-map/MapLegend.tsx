import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { light } from '@/shared/palette';
import { Status } from '@/shared/Status';
import { type Swatch, swatches } from './scale';
import type { Metric } from './view';

/** What the colours and the marks mean; the ranges are in words, so that no colour stands alone. */
export function MapLegend({ metric, largest, cases }: { metric: Metric; largest: number; cases: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const range = ({ from, to }: Swatch) => {
    if (metric !== 'on_time') return from === to ? String(from) : `${from}–${to}`;
    if (from === 0) return t('map.below', { rate: format.percent(to) });
    return t('map.at_least', { rate: format.percent(from) });
  };
  return (
    <div className="gridmap-legend map-legend">
      <b>{t(`map.metric_${metric}`)}</b>
      <ul>
        <li>
          <i style={{ background: light.ground }} />
          {t(metric === 'on_time' ? 'map.none_judged' : 'map.none')}
        </li>
        {swatches(metric, largest).map((swatch) => (
          <li key={swatch.step}>
            <i style={{ background: light.choropleth[swatch.step] }} />
            {range(swatch)}
          </li>
        ))}
      </ul>
      {cases ? (
        <div className="map-legend-marks">
          <Status tone="info">{t('common:state.handling')}</Status>
          <Status tone="due">{t('common:clock.due_soon')}</Status>
          <Status tone="overdue">{t('common:clock.overdue')}</Status>
          <Status tone="verify">{t('common:state.rectified')}</Status>
        </div>
      ) : null}
    </div>
  );
}
