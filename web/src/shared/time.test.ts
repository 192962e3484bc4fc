import { describe, expect, it } from 'vitest';
import { deadline, duration, formatDate, formatDateTime } from './time';

const kZone = 'Asia/Shanghai';
const now = new Date('2026-11-23T02:40:00Z'); // 10:40 in the district
const at = (text: string) => new Date(text);
const minutes = (count: number) => count * 60_000;

describe('a duration', () => {
  it('is said as exactly as a person needs at that distance', () => {
    expect(duration(minutes(21))).toEqual({ form: 'minutes', m: 21 });
    expect(duration(minutes(120))).toEqual({ form: 'hours', h: 2 });
    expect(duration(minutes(185))).toEqual({ form: 'hours_minutes', h: 3, m: '05' });
    expect(duration(minutes(26 * 60 + 12))).toEqual({ form: 'hours', h: 26 });
    expect(duration(minutes(76 * 60))).toEqual({ form: 'days_hours', d: 3, h: 4 });
    expect(duration(minutes(72 * 60))).toEqual({ form: 'days', d: 3 });
  });

  it('has no sign', () => {
    expect(duration(minutes(-72))).toEqual({ form: 'hours_minutes', h: 1, m: '12' });
  });
});

describe('a deadline', () => {
  it('that is near or nearly late is said as time left', () => {
    expect(deadline('2026-11-23T03:01:00Z', 'due_soon', now, kZone)).toEqual({
      form: 'left',
      duration: { form: 'minutes', m: 21 },
    });
    expect(deadline('2026-11-23T03:10:00Z', 'normal', now, kZone).form).toBe('left');
  });

  it('that has passed is said as time over, also before the server noticed', () => {
    expect(deadline('2026-11-23T01:28:00Z', 'overdue', now, kZone)).toEqual({
      form: 'over',
      duration: { form: 'hours_minutes', h: 1, m: '12' },
    });
    expect(deadline('2026-11-23T02:39:00Z', 'normal', now, kZone).form).toBe('over');
  });

  it('is called today and tomorrow by the calendar of the district, not of the device', () => {
    expect(deadline('2026-11-23T15:59:00Z', 'normal', now, kZone).form).toBe('today');
    expect(deadline('2026-11-23T16:01:00Z', 'normal', now, kZone).form).toBe('tomorrow');
    expect(deadline('2026-11-25T10:00:00Z', 'normal', now, kZone).form).toBe('date');
  });

  it('does not exist without a clock', () => {
    expect(deadline(null, 'normal', now, kZone)).toEqual({ form: 'none' });
    expect(deadline('2026-11-23T03:01:00Z', 'none', now, kZone)).toEqual({ form: 'none' });
  });
});

describe('a date', () => {
  it('reads 11-24 18:00 in Chinese and 24 Nov 18:00 in English', () => {
    expect(formatDateTime(at('2026-11-24T10:00:00Z'), now, 'zh-CN', kZone)).toBe('11-24 18:00');
    expect(formatDateTime(at('2026-11-24T10:00:00Z'), now, 'en', kZone)).toBe('24 Nov 18:00');
  });

  it('names another year', () => {
    expect(formatDate(at('2025-12-31T10:00:00Z'), now, 'zh-CN', kZone)).toBe('2025-12-31');
    expect(formatDate(at('2025-12-31T10:00:00Z'), now, 'en', kZone)).toBe('31 Dec 2025');
  });

  it('near midnight belongs to the day of the district', () => {
    expect(formatDate(at('2026-11-23T16:30:00Z'), now, 'zh-CN', kZone)).toBe('11-24');
  });
});
