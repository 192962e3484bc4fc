/** Days are "2026-11-25" strings of the district's calendar: they compare as they read. */
export type Term = { from_day: string; to_day?: string | null };
export type TermState = 'future' | 'in_force' | 'expiring' | 'ended';

const kDay_ms = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / kDay_ms);
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * kDay_ms).toISOString().slice(0, 10);
}

/** Where a term stands on a day; `soon_days` before its end it is expiring. */
export function termState({ from_day, to_day }: Term, today: string, soon_days: number): TermState {
  if (to_day && to_day < today) return 'ended';
  if (from_day > today) return 'future';
  return to_day && daysBetween(today, to_day) <= soon_days ? 'expiring' : 'in_force';
}
