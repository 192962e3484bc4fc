import type { Schemas } from '@/api/types';
import { sparkline } from './trend';

const kWidth = 116;
const kHeight = 48;
const kEdge = 4;

/** The way down to zero as one line; its numbers stand beside it. */
export function Spark(props: {
  trend: readonly Schemas['GapDayCount'][];
  today: string;
  gaps: number;
  label: string;
}) {
  const line = sparkline(props.trend, props.today, props.gaps, kWidth - 2 * kEdge, kHeight - 2 * kEdge);
  if (!line) return null;
  return (
    <svg
      className="coverage-spark"
      width={kWidth}
      height={kHeight}
      viewBox={`${-kEdge} ${-kEdge} ${kWidth} ${kHeight}`}
      role="img"
      aria-label={props.label}
    >
      <path d={line.path} />
      <circle cx={line.x} cy={line.y} r="3" />
    </svg>
  );
}
