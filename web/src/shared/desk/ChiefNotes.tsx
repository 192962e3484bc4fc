import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '../format';

/** What becomes of the chiefs of a sheet: how many get the duty, and row by row who does not. */
export function ChiefNotes({ report, done }: { report: Schemas['ChiefReport']; done?: boolean }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { assigned_count, same_count, conflicts } = report;
  return (
    <>
      {assigned_count > 0 ? (
        <p className="desk-note">{t(done ? 'chiefs.assigned' : 'chiefs.will', { count: assigned_count })}</p>
      ) : null}
      {same_count > 0 ? <p className="desk-hint">{t('chiefs.same', { count: same_count })}</p> : null}
      {conflicts.length > 0 ? (
        <section className="desk-note desk-note--due desk-note--list" aria-label={t('chiefs.left')}>
          <p>{t('chiefs.left_detail', { count: conflicts.length })}</p>
          <ul className="desk-chiefs">
            {conflicts.map(({ row, area_name, chief, text }) => (
              <li key={row}>
                <b>{t('chiefs.row', { row, area: format.localized(area_name), chief })}</b>{' '}
                {format.localized(text)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
