import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { writePlace } from './tools';
import type { Trace } from './trace';

/** Pins with how far each is off. */
export function PinList({ trace }: { trace: Trace }) {
  const { t } = useTranslation('grids');
  const { backdrop } = trace;
  if (!backdrop || backdrop.pins.length === 0) return null;
  return (
    <ol className="editor-corners" aria-label={t('trace.pins')}>
      {backdrop.pins.map(({ x, y, position }, index) => {
        const off = backdrop.residuals_m?.[index];
        return (
          <li key={`${x},${y}`}>
            <span>
              {index + 1}. {x}, {y} → {writePlace(position)}
              {off === undefined ? null : <small> {t('trace.off', { m: off.toFixed(1) })}</small>}
            </span>
            <button
              type="button"
              className="btn btn--icon btn--text"
              aria-label={t('trace.unpin', { n: index + 1 })}
              onClick={() => void trace.unpin(index)}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
