import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, must } from '@/api/client';
import { useFormat } from '@/shared/format';
import { kDuty } from '../queries';
import { bodyOf, type Plan } from './plan';

const kSettle_ms = 400;

/** A value once it has stood still for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), kSettle_ms);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What saving would do to the list of gaps, counted by the server. */
export function GapForecast({ plan, changed }: { plan: Plan; changed: boolean }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const body = useSettled(JSON.stringify(bodyOf(plan)));
  const forecast = useQuery({
    queryKey: [...kDuty, 'setup', 'preview', body],
    enabled: changed,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      must(await api.POST('/duty/setup/preview', { body: JSON.parse(body), signal })),
  });
  const gaps = forecast.data;
  if (!changed) return <p className="setup-forecast" />;
  const words = () => {
    if (forecast.error) return t('duty.changes');
    if (!gaps) return t('duty.preview_wait');
    const { before, after, opened, closed } = gaps;
    if (opened + closed === 0) return t('duty.preview_same', { before: format.number(before) });
    return t('duty.preview', {
      before: format.number(before),
      after: format.number(after),
      opened: format.number(opened),
      closed: format.number(closed),
    });
  };
  const worse = gaps && !forecast.error && gaps.opened > gaps.closed;
  return (
    <p className={`setup-forecast${worse ? ' c-due' : ''}`} role="status">
      {words()}
    </p>
  );
}
