import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';

/** How much of a list is shown, and more of it. */
export function Foot(props: {
  shown: number;
  total: number | undefined;
  asked: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  if (!props.asked.hasNextPage) return null;
  return (
    <p className="duty-foot">
      <Button loading={props.asked.isFetchingNextPage} onClick={() => void props.asked.fetchNextPage()}>
        {t('more')}
      </Button>
      <span className="t2">
        {t('shown', { shown: format.number(props.shown), total: format.number(props.total ?? 0) })}
      </span>
    </p>
  );
}
