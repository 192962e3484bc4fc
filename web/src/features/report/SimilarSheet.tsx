import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PublicStateStatus } from '@/shared/Status';
import { Sheet } from '@/shared/touch/Sheet';

interface Props {
  items: Schemas['SimilarReport'][];
  onGoOn: () => void;
  onStop: () => void;
}

/** The same problem may be known already; the resident decides. */
export function SimilarSheet({ items, onGoOn, onStop }: Props) {
  const { t } = useTranslation('public');
  const format = useFormat();
  return (
    <Sheet
      open={items.length > 0}
      title={t('report.similar.title')}
      onClose={onStop}
      footer={
        <>
          <button type="button" className="tb" onClick={onStop}>
            {t('report.similar.stop')}
          </button>
          <button type="button" className="tb tb--p" onClick={onGoOn}>
            {t('report.similar.go_on')}
          </button>
        </>
      }
    >
      <p>{t('report.similar.lead', { count: items.length })}</p>
      <ul className="similar">
        {items.map((item) => (
          <li key={`${item.reported_at}-${item.distance_m}`}>
            <b>{format.localized(item.class_name)}</b>
            <PublicStateStatus state={item.state} />
            <span>
              {t('report.similar.item', {
                distance: format.distance(item.distance_m),
                time: format.dateTime(item.reported_at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
