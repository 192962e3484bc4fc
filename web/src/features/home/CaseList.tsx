import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Empty, Failure, Loading } from '@/shared/States';
import { PublicStateStatus } from '@/shared/Status';
import { placeOf } from './CaseCard';
import type { usePublicCases } from './queries';

/** The map's twin for the keyboard, for screen readers, and where no map can be drawn. */
export function CaseList({ cases }: { cases: ReturnType<typeof usePublicCases> }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  if (cases.isPending) return <Loading />;
  if (cases.error) return <Failure error={cases.error} onRetry={() => void cases.refetch()} />;
  if (cases.data.items.length === 0)
    return <Empty title={t('home.list_empty')} detail={t('home.list_empty_detail')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <ul className="case-list" aria-label={t('home.map')} tabIndex={0}>
      {cases.data.items.map((one) => (
        <li key={one.id}>
          <b>{format.localized(one.class_name)}</b>
          <span>{placeOf(one, format.localized(one.area_name))}</span>
          <PublicStateStatus state={one.state} />
          <small>{format.date(one.closed_at ?? one.reported_at)}</small>
        </li>
      ))}
    </ul>
  );
}
