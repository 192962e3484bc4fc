import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Empty } from '@/shared/States';
import type { Desk } from './use-desk';

/** Steps, newest first, by whom and when; what was taken back is struck through and says so. */
export function HistoryPanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const steps = desk.history?.items ?? [];
  if (steps.length === 0) return <Empty title={t('steps.none')} />;
  return (
    <ol className="editor-steps">
      {steps.map(({ seq, kind, state, made, area_count }) => (
        <li key={seq} className={state === 'done' ? undefined : 'is-undone'}>
          <b>{t(`edit_kind.${kind as 'cut'}`)}</b>
          <span>{t('steps.areas', { total: format.number(area_count) })}</span>
          {state === 'done' ? null : <em>{t('steps.undone')}</em>}
          <small>
            {format.localized(made.name)} · {format.dateTime(made.at)}
          </small>
        </li>
      ))}
    </ol>
  );
}
