import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/api/types';
import { useFormat } from '@/shared/format';

/** What one has to know before going there. */
export function CaseFacts({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation(['phone', 'common']);
  const format = useFormat();
  const separator = format.language === 'en' ? ', ' : '·';
  const { summary, responsible } = detail;
  const facts: [string, string | null | undefined][] = [
    [t('case.closing'), format.localized(detail.closing_condition)],
    [t('case.condition'), format.localized(detail.condition_text)],
    [t('case.description'), detail.description],
    [
      t('case.place'),
      detail.areas
        .slice(1)
        .map(({ name }) => format.localized(name))
        .join(separator),
    ],
    [t('case.limit'), format.localized(detail.limit_text)],
    [
      t('case.responsible'),
      responsible &&
        [responsible.unit_name, responsible.post_name].map(format.localized).filter(Boolean).join(separator),
    ],
    [t('case.reported'), `${format.dateTime(summary.reported_at)} ${t(`common:source.${summary.source}`)}`],
    [t('case.number'), summary.number],
  ];
  return (
    <dl className="phone-facts phone-card">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
