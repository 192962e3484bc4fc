import type { ClockState } from '@/api/types';

export const kDefaultTimeZone = 'Asia/Shanghai';
const kMinute = 60_000;
const kHour = 60 * kMinute;
const kDay = 24 * kHour;

/** Wall-clock fields of an instant in a time zone, zero-padded. */
export interface WallTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

export function wallTime(instant: Date, time_zone: string): WallTime {
  let formatter = formatters.get(time_zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: time_zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(time_zone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '' } = part;
  return { year, month, day, hour, minute };
}

/** 2026-10-01: a day with its year, for what is in force from then on. */
export function formatDay(instant: Date, time_zone: string): string {
  const { year, month, day } = wallTime(instant, time_zone);
  return `${year}-${month}-${day}`;
}

const kMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 11-24 · 24 Nov; with the year when it is not the current one. */
export function formatDate(instant: Date, now: Date, language: string, time_zone: string): string {
  const { year, month, day } = wallTime(instant, time_zone);
  const other_year = year !== wallTime(now, time_zone).year;
  if (language === 'en') return `${Number(day)} ${kMonths[Number(month) - 1]}${other_year ? ` ${year}` : ''}`;
  return `${other_year ? `${year}-` : ''}${month}-${day}`;
}

export function formatClock(instant: Date, time_zone: string): string {
  const { hour, minute } = wallTime(instant, time_zone);
  return `${hour}:${minute}`;
}

/** 11-24 18:00 · 24 Nov 18:00 */
export function formatDateTime(instant: Date, now: Date, language: string, time_zone: string): string {
  return `${formatDate(instant, now, language, time_zone)} ${formatClock(instant, time_zone)}`;
}

export type Duration =
  | { form: 'minutes'; m: number }
  | { form: 'hours'; h: number }
  | { form: 'hours_minutes'; h: number; m: string }
  | { form: 'days'; d: number }
  | { form: 'days_hours'; d: number; h: number };

/** 21分 · 3小时05分 · 26小时 · 3天4小时: as exact as a person needs at that distance. */
export function duration(milliseconds: number): Duration {
  const minutes = Math.max(0, Math.floor(Math.abs(milliseconds) / kMinute));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return { form: 'minutes', m: minutes };
  if (hours < 24)
    return rest
      ? { form: 'hours_minutes', h: hours, m: String(rest).padStart(2, '0') }
      : { form: 'hours', h: hours };
  if (hours < 72) return { form: 'hours', h: hours };
  const [days, hour] = [Math.floor(hours / 24), hours % 24];
  return hour && days < 10 ? { form: 'days_hours', d: days, h: hour } : { form: 'days', d: days };
}

export type Deadline =
  | { form: 'none' }
  | { form: 'over' | 'left'; duration: Duration }
  | { form: 'today' | 'tomorrow' | 'date'; due: Date };

function daysApart(a: Date, b: Date, time_zone: string): number {
  const midnight = (instant: Date) => {
    const { year, month, day } = wallTime(instant, time_zone);
    return Date.UTC(Number(year), Number(month) - 1, Number(day));
  };
  return Math.round((midnight(a) - midnight(b)) / kDay);
}

/** How a deadline reads now. The server's clock state decides late and nearly late; near is said as time left,
 *  today and tomorrow by name, the rest by date. */
export function deadline(
  due_at: string | null | undefined,
  clock: ClockState,
  now: Date,
  time_zone: string,
): Deadline {
  if (!due_at || clock === 'none') return { form: 'none' };
  const due = new Date(due_at);
  const left = due.getTime() - now.getTime();
  if (clock === 'overdue' || left < 0) return { form: 'over', duration: duration(Math.min(0, left)) };
  if (clock === 'due_soon' || left < kHour) return { form: 'left', duration: duration(left) };
  const days = daysApart(due, now, time_zone);
  if (days === 0) return { form: 'today', due };
  if (days === 1) return { form: 'tomorrow', due };
  return { form: 'date', due };
}
