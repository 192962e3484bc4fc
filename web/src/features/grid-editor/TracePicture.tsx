import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trace } from './trace';

/** The picture as it came. A touch on it marks the place that is then shown on the map; the form below does the same in
 *  figures. */
export function TracePicture({ trace }: { trace: Trace }) {
  const { t } = useTranslation('grids');
  const { backdrop, pixel } = trace;
  if (!backdrop) return null;
  const { width, height, pins } = backdrop;
  const mark = (event: MouseEvent<HTMLButtonElement>) => {
    // By keyboard there is no place; then the middle is meant, and the figures below are for that.
    const box = event.currentTarget.getBoundingClientRect();
    const at =
      event.detail === 0
        ? { x: 0.5, y: 0.5 }
        : { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    trace.setPixel({ x: Math.round(at.x * width), y: Math.round(at.y * height) });
  };
  const placed = ({ x, y }: { x: number; y: number }) => ({
    left: `${(x / width) * 100}%`,
    top: `${(y / height) * 100}%`,
  });
  return (
    <button type="button" className="trace-picture" aria-label={t('trace.picture')} onClick={mark}>
      <img src={trace.url} alt="" />
      {pins.map((pin, index) => (
        <span key={`${pin.x},${pin.y}`} className="trace-pin" style={placed(pin)}>
          {index + 1}
        </span>
      ))}
      {pixel ? <span className="trace-pin trace-pin--now" style={placed(pixel)} /> : null}
    </button>
  );
}
