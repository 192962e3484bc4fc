import { describe, expect, it } from 'vitest';
import { daysBetween, plusDays, termState } from './days';

describe('a term', () => {
  const on = (from_day: string, to_day: string | null) => termState({ from_day, to_day }, '2026-11-25', 30);

  it('counts on its first and on its last day', () => {
    expect(on('2026-11-25', null)).toBe('in_force');
    expect(on('2026-01-01', '2026-11-25')).toBe('expiring');
  });

  it('has ended the day after its last and begins on its first', () => {
    expect(on('2026-01-01', '2026-11-24')).toBe('ended');
    expect(on('2026-11-26', null)).toBe('future');
  });

  it('runs out soon within thirty days', () => {
    expect(on('2026-01-01', '2026-12-25')).toBe('expiring');
    expect(on('2026-01-01', '2026-12-26')).toBe('in_force');
  });

  it('is counted in whole days over the end of a month and a year', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});
