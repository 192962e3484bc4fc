import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { daysClear } from './trend';

/** Zero: what that means, and since when. Shown only when nothing is left, acknowledged gaps included. */
export function Cleared({ proof }: { proof: Schemas['CoverageSummary'] }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const days = daysClear(proof.trend);
  return (
    <section className="card coverage-cleared" aria-label={t('cleared.title')}>
      <div className="coverage-seal">
        <Icon name="check" size={44} />
      </div>
      <h2>{t('cleared.title')}</h2>
      <p>{t('cleared.detail', { areas: format.number(proof.areas) })}</p>
      <p className="t2">{days > 0 ? t('cleared.since', { n: days }) : t('cleared.today')}</p>
      <ul>
        {proof.groups.map(({ group, name }) => (
          <li key={group}>
            <Icon name="check" size={16} />
            <b>{format.localized(name)}</b>
            <span>{t(`cleared.${group}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
