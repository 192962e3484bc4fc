import { formatDay, wallTime } from '../time';

const kDay_ms = 86_400_000;
const kDate = /^\d{4}-\d{2}-\d{2}$/;

/** The instant at which a day begins in a time zone: 2026-10-01 in Asia/Shanghai is 2026-09-30T16:00:00.000Z. */
export function startOfDay(day: string, time_zone: string): string | undefined {
  const guess = kDate.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(guess)) return undefined;
  const { year, month, day: on, hour, minute } = wallTime(new Date(guess), time_zone);
  const there = Date.parse(`${year}-${month}-${on}T${hour}:${minute}:00Z`);
  return new Date(guess - (there - guess)).toISOString();
}

/** The day after today, as a date field holds it. */
export const tomorrow = (now: Date, time_zone: string) =>
  formatDay(new Date(now.getTime() + kDay_ms), time_zone);

/** When an edition begins: at once, or with a day. */
export interface Effective {
  at_once: boolean;
  day: string;
}

/** Undefined: the day is not one yet. */
export function effectiveInstant(value: Effective, time_zone: string, now: Date): string | undefined {
  return value.at_once ? now.toISOString() : startOfDay(value.day, time_zone);
}
