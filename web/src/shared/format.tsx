import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockState, Localized } from '@/api/types';
import { pick } from './localized';
import {
  type Duration,
  deadline,
  duration,
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  kDefaultTimeZone,
} from './time';

/** The district's time zone; every date on a page is said in it, whatever the device's zone. */
export const TimeZoneContext = createContext(kDefaultTimeZone);

/** Everything that turns a value into words, bound to the current language and time zone. */
export function useFormat() {
  const { t, i18n } = useTranslation('common');
  const time_zone = useContext(TimeZoneContext);
  const language = i18n.language;
  return useMemo(() => {
    const words = (value: Duration): string => {
      switch (value.form) {
        case 'minutes':
          return t('time.minutes', { m: value.m });
        case 'hours':
          return t('time.hours', { h: value.h });
        case 'hours_minutes':
          return t('time.hours_minutes', { h: value.h, m: value.m });
        case 'days':
          return t('time.days', { d: value.d });
        case 'days_hours':
          return t('time.days_hours', { d: value.d, h: value.h });
      }
    };
    const number = new Intl.NumberFormat(language);
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    return {
      language,
      time_zone,
      localized: (text: Localized | null | undefined) => pick(text, language),
      date: (instant: string, now = new Date()) => formatDate(new Date(instant), now, language, time_zone),
      day: (instant: string) => formatDay(new Date(instant), time_zone),
      clock: (instant: string) => formatClock(new Date(instant), time_zone),
      dateTime: (instant: string, now = new Date()) =>
        formatDateTime(new Date(instant), now, language, time_zone),
      duration: (milliseconds: number) => words(duration(milliseconds)),
      number: (value: number) => number.format(value),
      percent: (value: number) => percent.format(value),
      distance: (metres: number) =>
        metres < 1000
          ? t('distance.m', { n: metres < 10 ? Math.round(metres * 10) / 10 : Math.round(metres) })
          : t('distance.km', { n: (metres / 1000).toFixed(1) }),
      /** 剩 21分 · 超期 1小时12分 · 今日 12:00 · 11-24 18:00 */
      deadline: (due_at: string | null | undefined, clock: ClockState, now = new Date()) => {
        const value = deadline(due_at, clock, now, time_zone);
        switch (value.form) {
          case 'none':
            return t('time.no_limit');
          case 'over':
          case 'left':
            return t(`time.${value.form}`, { duration: words(value.duration) });
          case 'today':
          case 'tomorrow':
            return t(`time.${value.form}`, { time: formatClock(value.due, time_zone) });
          case 'date':
            return formatDateTime(value.due, now, language, time_zone);
        }
      },
    };
  }, [t, language, time_zone]);
}
