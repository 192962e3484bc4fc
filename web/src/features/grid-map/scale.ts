import { shadeStep } from '@/map/shapes';
import type { Metric } from './view';

/** Steps of a share: below the first bound, and so on. Shares live near the top, so the bounds do too. */
const kRateBounds = [0.8, 0.9, 0.95, 0.98] as const;

export interface Swatch {
  step: number;
  from: number;
  to: number;
}

/** Step 0–4 of a value, or undefined where there is nothing to show. */
export function stepOf(
  metric: Metric,
  value: number | null | undefined,
  largest: number,
): number | undefined {
  if (value == null) return undefined;
  if (metric !== 'on_time') return shadeStep(value, largest);
  return kRateBounds.filter((bound) => value >= bound).length;
}

/** The ranges of the steps that occur, for the legend. */
export function swatches(metric: Metric, largest: number): Swatch[] {
  if (metric === 'on_time') {
    const bounds = [0, ...kRateBounds, 1];
    return bounds.slice(0, -1).map((from, step) => ({ step, from, to: bounds[step + 1] ?? 1 }));
  }
  const found = new Map<number, Swatch>();
  for (let value = 1; value <= Math.min(largest, 100_000); value += 1) {
    const step = shadeStep(value, largest);
    if (step === undefined) continue;
    const swatch = found.get(step);
    if (swatch) swatch.to = value;
    else found.set(step, { step, from: value, to: value });
  }
  return [...found.values()];
}
