import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '@/api/types';
import { useFormat } from '@/shared/format';
import { CaseStateStatus } from '@/shared/Status';
import { shortNumber } from '../words';

/** The facts of the case, one line each. */
export function FactsPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { summary, responsible } = detail;
  const space = format.language === 'en' ? ', ' : ' ';
  const rating =
    detail.satisfied == null
      ? t('case.not_rated')
      : t(detail.satisfied ? 'case.satisfied' : 'case.unsatisfied');
  const comment = detail.satisfaction_comment;
  // While it is verified the desk holds it; what matters is who handled it.
  const unit = summary.holder.kind === 'unit' ? summary.holder.unit_name : detail.handled_by;
  const holder = unit ? format.localized(unit) : t('list.desk');
  const closing = [
    format.localized(detail.closing_condition).replace(/[。.]$/, ''),
    detail.photo_after_required ? t('case.photo_required') : '',
  ];
  const duty = [format.localized(responsible?.unit_name), format.localized(responsible?.post_name)];
  const facts: [string, string | null | undefined][] = [
    [t('case.source'), t(`common:source.${summary.source}`)],
    [t('case.reported'), format.dateTime(summary.reported_at)],
    [t('case.due'), summary.due_at ? format.dateTime(summary.due_at) : null],
    [t('case.holder'), holder],
    [t('case.responsible'), duty.filter(Boolean).join(space)],
    [t('case.condition'), format.localized(detail.condition_text)],
    [t('case.closing'), closing.filter(Boolean).join(format.language === 'en' ? '; ' : '，')],
    [t('case.description'), detail.description],
    [t('case.contact'), detail.contact_masked],
    [
      t('case.satisfaction'),
      summary.state === 'closed' ? [rating, comment].filter(Boolean).join(space) : null,
    ],
  ];
  return (
    <section className="card">
      <header>
        <h2>{t('case.facts')}</h2>
      </header>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {detail.similar.length > 0 ? (
        <>
          <h3 className="facts-head">{t('case.similar')}</h3>
          <ul className="similar">
            {detail.similar.map((one) => (
              <li key={one.id}>
                <Link to={`/cases/${one.id}`}>{shortNumber(one.number)}</Link>
                <span className="ellipsis">{one.address || format.localized(one.area?.name)}</span>
                <CaseStateStatus state={one.state} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
