import type { Schemas } from '@/api/types';

type Day = Schemas['GapDayCount'];
const kDay_ms = 86_400_000;
const kWeek = 7;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days from one calendar day to another. */
export const daysBetween = (from: string, to: string) => Math.round((at(to) - at(from)) / kDay_ms);

/** A calendar day so many days later (or earlier). */
export const dayAfter = (day: string, days: number) =>
  new Date(at(day) + days * kDay_ms).toISOString().slice(0, 10);

/** The last count up to a day; days without a count keep the one before. */
export function countOn(trend: readonly Day[], day: string): number | undefined {
  return trend.filter((one) => one.day <= day).at(-1)?.gaps;
}

export interface Past {
  weeks: number;
  before: number;
  last_week: number | undefined;
}

/** Where it began and where it stood a week ago; undefined before there is a week to look back on. */
export function pastOf(trend: readonly Day[], today: string): Past | undefined {
  const [first] = trend;
  if (!first) return undefined;
  const weeks = Math.round(daysBetween(first.day, today) / kWeek);
  if (weeks < 1) return undefined;
  return {
    weeks,
    before: first.gaps,
    last_week: weeks > 1 ? countOn(trend, dayAfter(today, -kWeek)) : undefined,
  };
}

/** The line through the counts, today's last, in a box; the largest count touches the top, zero the foot. */
export function sparkline(
  trend: readonly Day[],
  today: string,
  gaps: number,
  width: number,
  height: number,
): { path: string; x: number; y: number } | undefined {
  const days = [...trend.filter(({ day }) => day < today), { day: today, gaps }];
  const [first] = days;
  if (!first || days.length < 2) return undefined;
  const span = Math.max(1, daysBetween(first.day, today));
  const top = Math.max(1, ...days.map((one) => one.gaps));
  const points = days.map((one) => ({
    x: (daysBetween(first.day, one.day) / span) * width,
    y: height - (one.gaps / top) * height,
  }));
  const path = points
    .map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  const last = points.at(-1);
  return { path, x: last?.x ?? 0, y: last?.y ?? 0 };
}

/** Days in a row without a gap, up to yesterday. */
export function daysClear(trend: readonly Day[]): number {
  let days = 0;
  for (const one of [...trend].reverse()) {
    if (one.gaps > 0) break;
    days += 1;
  }
  return days;
}
