import { useId } from 'react';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';

const kWidth = 1000;
const kHeight = 750;
const kNice_m = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** A round length about a fifth of the map's width. */
export function scaleBar(metres: number): { metres: number; units: number } {
  const best = kNice_m.filter((one) => one <= metres / 4).at(-1) ?? kNice_m[0] ?? 50;
  return { metres: best, units: (best / metres) * kWidth };
}

/** The grid among its neighbours, north up, as lines that stay sharp at any size. */
export function PlateMap({ map, name }: { map: Schemas['PlateMap']; name: string }) {
  const format = useFormat();
  const clip = useId();
  const bar = scaleBar(map.metres);
  const length = bar.metres >= 1000 ? `${bar.metres / 1000} km` : `${bar.metres} m`;
  return (
    <svg
      viewBox={`0 0 ${kWidth} ${kHeight}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={name}
    >
      <clipPath id={clip}>
        <rect width={kWidth} height={kHeight} />
      </clipPath>
      <rect width={kWidth} height={kHeight} className="pm-ground" />
      <g clipPath={`url(#${clip})`}>
        {map.neighbours.map((one) => (
          <path key={one.path} d={one.path} className="pm-neighbour" fillRule="evenodd" />
        ))}
      </g>
      <path d={map.path} className="pm-grid" fillRule="evenodd" />
      {map.neighbours.map((one) =>
        one.x == null || one.y == null ? null : (
          <text key={one.path} x={one.x} y={one.y} className="pm-near">
            {format.localized(one.name)}
          </text>
        ),
      )}
      <text x={map.x} y={map.y} className="pm-name">
        {name}
      </text>
      <g className="pm-north" transform="translate(940 70)">
        <path d="M0-44 16 20 0 8-16 20Z" />
        <text y="52">N</text>
      </g>
      <g className="pm-bar" transform={`translate(32 ${kHeight - 30})`}>
        <path d={`M0-10V0H${bar.units}V-10`} />
        <text x={bar.units / 2} y="-14">
          {length}
        </text>
      </g>
    </svg>
  );
}
