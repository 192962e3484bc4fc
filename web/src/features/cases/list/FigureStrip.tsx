import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { type Filters, type Tab, tabFilters } from '../filters';

type Props = {
  figures: Schemas['CaseFigures'] | undefined;
  error: unknown;
  onPick: (next: Partial<Filters>) => void;
};
const kBars = 3;

function Figure(props: { value: string; word: string; tone?: string; onPick?: () => void }) {
  const content = (
    <>
      <b className={props.tone}>{props.value}</b>
      <span>{props.word}</span>
    </>
  );
  if (!props.onPick) return <div className="figure">{content}</div>;
  return (
    <button type="button" className="figure" onClick={props.onPick}>
      {content}
    </button>
  );
}

function GroupBars({ figures, onPick }: { figures: Schemas['CaseFigures']; onPick: Props['onPick'] }) {
  const { t } = useTranslation(['console', 'common']);
  const top = [...figures.by_group].sort((a, b) => b.open - a.open).slice(0, kBars);
  const largest = Math.max(1, ...top.map(({ open }) => open));
  return (
    <ul className="figure-bars" aria-label={t('figures.by_group')}>
      {top.map(({ group, open }) => (
        <li key={group}>
          <button type="button" onClick={() => onPick({ group })}>
            <span className="ellipsis">{t(`common:group.${group}`)}</span>
            <span>
              <i className="bar" style={{ width: `${(open / largest) * 100}%` }} />
            </span>
            <span>{open}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The numbers of exactly what the filter says; each is also the way to its cases. */
export function FigureStrip({ figures, error, onPick }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const number = (value: number | undefined) =>
    value === undefined ? (error ? '—' : '·') : format.number(value);
  const pick = (tab: Tab) => () => onPick(tabFilters(tab));
  const rate = figures?.on_time_rate;
  return (
    <section className="figures" aria-label={t('figures.label')}>
      <Figure value={number(figures?.open)} word={t('figures.open')} onPick={pick('open')} />
      <Figure
        value={number(figures?.overdue)}
        word={t('figures.overdue')}
        tone={figures?.overdue ? 'c-over' : ''}
        onPick={pick('overdue')}
      />
      <Figure
        value={number(figures?.due_today)}
        word={t('figures.due_today')}
        tone={figures?.due_today ? 'c-due' : ''}
        onPick={pick('due_today')}
      />
      <Figure value={number(figures?.to_verify)} word={t('figures.to_verify')} onPick={pick('to_verify')} />
      <Figure value={rate == null ? '—' : format.percent(rate)} word={t('figures.on_time')} />
      {figures ? <GroupBars figures={figures} onPick={onPick} /> : <div />}
    </section>
  );
}
