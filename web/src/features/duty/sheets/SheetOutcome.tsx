import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import { rowsToShow } from './rows';

type Result = Schemas['SheetResult'];

function Row({ one }: { one: Result['rows'][number] }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const wrong = one.mistakes.length > 0;
  return (
    <li>
      <span className="t2">{t('sheet.row', { n: one.row })}</span>
      <span className="duty-sheet-title">{one.title}</span>
      <Status tone={wrong ? 'overdue' : 'ok'}>{t(`sheet.action.${wrong ? 'refuse' : one.action}`)}</Status>
      {one.mistakes.map((mistake) => (
        <p key={`${mistake.column}${mistake.rule}`} className="c-over">
          <b>{mistake.column}</b> {format.localized(mistake.detail)}
        </p>
      ))}
    </li>
  );
}

/** What a sheet would do, row by row, its mistakes first. */
export function SheetOutcome({ result }: { result: Result }) {
  const { t } = useTranslation('duty');
  const { shown, more } = rowsToShow(result.rows);
  const counts = [
    ['create', result.created_count],
    ['change', result.changed_count],
    ['same', result.same_count],
    ['refuse', result.mistake_count],
  ] as const;
  return (
    <div role="status">
      <dl className="duty-figures">
        {counts.map(([word, n]) => (
          <div key={word}>
            <dt>{t(`sheet.action.${word}`)}</dt>
            <dd className={word === 'refuse' && n > 0 ? 'c-over' : undefined}>{n}</dd>
          </div>
        ))}
      </dl>
      <p className={result.mistake_count > 0 ? 'c-over duty-sheet-told' : 't2 duty-sheet-told'}>
        {result.mistake_count > 0
          ? t('sheet.wrong')
          : t(shown.length > 0 ? 'sheet.right' : 'sheet.nothing_new')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <ul className="duty-sheet-rows" tabIndex={0} aria-label={t('sheet.rows')}>
        {shown.map((one) => (
          <Row key={one.row} one={one} />
        ))}
      </ul>
      {more > 0 ? <p className="t2">{t('sheet.more', { count: more })}</p> : null}
    </div>
  );
}
