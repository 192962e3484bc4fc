import { describe, expect, it } from 'vitest';
import { effectiveInstant, startOfDay, tomorrow } from './effective';

describe('the start of an edition', () => {
  it('is the first moment of the day in the district', () => {
    expect(startOfDay('2026-10-01', 'Asia/Shanghai')).toBe('2026-09-30T16:00:00.000Z');
    expect(startOfDay('2026-07-01', 'America/Los_Angeles')).toBe('2026-07-01T07:00:00.000Z');
    expect(startOfDay('2026-01-05', 'UTC')).toBe('2026-01-05T00:00:00.000Z');
  });

  it('is nothing while the day is not whole', () => {
    expect(startOfDay('', 'UTC')).toBeUndefined();
    expect(startOfDay('2026-13-40', 'UTC')).toBeUndefined();
  });

  it('is now, when it shall be at once', () => {
    const now = new Date('2026-03-02T01:00:00Z');
    expect(effectiveInstant({ at_once: true, day: '' }, 'UTC', now)).toBe('2026-03-02T01:00:00.000Z');
    expect(effectiveInstant({ at_once: false, day: '' }, 'UTC', now)).toBeUndefined();
    expect(tomorrow(new Date('2026-03-01T17:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-03');
  });
});
