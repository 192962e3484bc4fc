import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { AreaFigures } from './AreaFigures';
import { Spark } from './Spark';
import { pastOf } from './trend';
import type { Change, View } from './view';

type Proof = Schemas['CoverageSummary'];
interface Props {
  proof: Proof;
  view: View;
  onChange: (next: Change) => void;
}

function Left({ proof }: { proof: Proof }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const past = pastOf(proof.trend, proof.day);
  const clear = proof.gaps === 0;
  const said = { weeks: past?.weeks ?? 0, before: format.number(past?.before ?? 0) };
  return (
    <div className={`coverage-left${clear ? ' coverage-left--clear' : ''}`}>
      <p className="coverage-huge">
        <span>{t(clear ? 'figures.cleared' : 'figures.left')}</span>
        <b>
          {format.number(proof.gaps)}
          <small>{t('figures.unit')}</small>
        </b>
      </p>
      {past ? (
        <p className="coverage-trend">
          <Spark trend={proof.trend} today={proof.day} gaps={proof.gaps} label={t('figures.trend')} />
          <span>
            {past.last_week === undefined
              ? t('figures.past_short', said)
              : t('figures.past', { ...said, last: format.number(past.last_week) })}
          </span>
        </p>
      ) : null}
      {proof.acknowledged > 0 ? (
        <p className="coverage-accepted">
          {t('figures.acknowledged', { n: format.number(proof.acknowledged) })}
        </p>
      ) : null}
    </div>
  );
}

/** One group of kinds; the group and each kind is the way to its gaps, and back. */
function Group({ count, view, onChange }: { count: Proof['groups'][number] } & Omit<Props, 'proof'>) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const name = format.localized(count.name);
  const group_on = view.group === count.group && !view.kind;
  const kinds = count.kinds.filter(({ gaps, kind }) => gaps > 0 || kind === view.kind);
  return (
    <section aria-label={name}>
      <h2>
        <button
          type="button"
          className="coverage-fact coverage-fact--group"
          aria-pressed={group_on}
          disabled={count.gaps === 0 && !group_on}
          onClick={() => onChange({ group: group_on ? undefined : count.group, kind: undefined })}
        >
          <span>{name}</span>
          <b>{format.number(count.gaps)}</b>
        </button>
      </h2>
      {kinds.length === 0 ? (
        <p className="coverage-ok">
          <Icon name="check" size={16} />
          {t('figures.none')}
        </p>
      ) : null}
      <ul>
        {kinds.map(({ kind, name: word, gaps }) => {
          const on = view.kind === kind;
          return (
            <li key={kind}>
              <button
                type="button"
                className="coverage-fact"
                aria-pressed={on}
                onClick={() => onChange({ group: on ? undefined : count.group, kind: on ? undefined : kind })}
              >
                <span className="ellipsis">{format.localized(word)}</span>
                <span>{format.number(gaps)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The proof in figures: how many are left and since when, by kind, and by area. */
export function Summary({ proof, view, onChange }: Props) {
  const { t } = useTranslation('coverage');
  return (
    <section className="card coverage-figures" aria-label={t('figures.label')}>
      <Left proof={proof} />
      {proof.groups.map((count) => (
        <Group key={count.group} count={count} view={view} onChange={onChange} />
      ))}
      <AreaFigures proof={proof} view={view} onChange={onChange} />
    </section>
  );
}
