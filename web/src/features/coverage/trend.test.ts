import { describe, expect, it } from 'vitest';
import { countOn, dayAfter, daysBetween, daysClear, pastOf, sparkline } from './trend';

const day = (name: string, gaps: number) => ({ day: name, gaps, acknowledged: 0 });
const today = '2026-11-26';

describe('the way down to zero', () => {
  it('counts calendar days over the end of a year', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(dayAfter('2027-01-02', -3)).toBe('2026-12-30');
  });

  it('says where it began and where it stood a week ago', () => {
    const trend = [
      day('2026-09-03', 214),
      day('2026-11-18', 49),
      day('2026-11-20', 45),
      day('2026-11-25', 38),
    ];
    // Nothing was counted on the 19th: what was known then is the count of the 18th.
    expect(pastOf(trend, today)).toEqual({ weeks: 12, before: 214, last_week: 49 });
    expect(countOn(trend, '2026-09-02')).toBeUndefined();
  });

  it('says nothing before there is a week to look back on, and one number after one', () => {
    expect(pastOf([], today)).toBeUndefined();
    expect(pastOf([day('2026-11-24', 9)], today)).toBeUndefined();
    expect(pastOf([day('2026-11-19', 9)], today)).toEqual({ weeks: 1, before: 9, last_week: undefined });
  });

  it('is a line that ends with what is left today, zero at the foot', () => {
    const line = sparkline([day('2026-11-16', 20), day('2026-11-21', 10)], today, 0, 100, 40);
    expect(line).toEqual({ path: 'M0.0 0.0L50.0 20.0L100.0 40.0', x: 100, y: 40 });
    expect(sparkline([], today, 5, 100, 40)).toBeUndefined();
  });

  it('counts days in a row without a gap', () => {
    expect(
      daysClear([day('2026-11-22', 0), day('2026-11-23', 2), day('2026-11-24', 0), day('2026-11-25', 0)]),
    ).toBe(2);
    expect(daysClear([day('2026-11-25', 1)])).toBe(0);
  });
});
