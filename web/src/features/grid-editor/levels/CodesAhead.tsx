import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import type { DraftAreas, EditResult } from '../draft';

const kShown = 5;

/** Which codes a new pattern would change, before anything is saved. */
export function CodesAhead({ data, result }: { data: DraftAreas; result: EditResult }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const old = new Map(data.areas.map(({ id, code }) => [id, code]));
  const changing = result.areas.filter(({ area }) => old.get(area.id) !== area.code);
  if (result.area_count === 0) return <p className="desk-note">{t('levels.none_change')}</p>;
  return (
    <div className="desk-note levels-ahead" role="status">
      <p>{t('levels.will_change', { total: format.number(result.area_count) })}</p>
      <ul>
        {changing.slice(0, kShown).map(({ area }) => (
          <li key={area.id}>
            {t('levels.from_to', {
              name: format.localized(area.name),
              from: old.get(area.id) ?? '',
              to: area.code,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
