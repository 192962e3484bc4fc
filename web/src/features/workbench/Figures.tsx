import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';

type Props = { asked: { data: Schemas['CaseFigures'] | undefined; error: unknown; refetch: () => unknown } };

function Tile(props: {
  value: string;
  unit: string;
  word: string;
  tone?: string;
  to?: string;
  note?: string;
}) {
  const content = (
    <>
      <span className="t2">{props.word}</span>
      <span>
        <b className={props.tone}>{props.value}</b> <span className="t2">{props.unit}</span>
      </span>
      {props.note ? <span className="t2 tile-note">{props.note}</span> : null}
    </>
  );
  return props.to ? (
    <Link className="tile" to={props.to}>
      {content}
    </Link>
  ) : (
    <div className="tile">{content}</div>
  );
}

export function Figures({ asked }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const area_id = new URLSearchParams(useLocation().search).get('area_id');
  const to = (search: string) =>
    `/cases?${[search, area_id ? `area_id=${area_id}` : ''].filter(Boolean).join('&')}`;
  const unit = t('workbench.unit');
  return (
    <section className="card" aria-label={t('figures.label')}>
      <Listed asked={asked} rows={2} isEmpty={() => false} empty={null}>
        {(figures) => (
          <div className="tiles">
            <Tile word={t('figures.open')} value={format.number(figures.open)} unit={unit} to={to('')} />
            <Tile
              word={t('figures.overdue')}
              value={format.number(figures.overdue)}
              unit={unit}
              tone={figures.overdue ? 'c-over' : ''}
              to={to('clock=overdue')}
            />
            <Tile
              word={t('figures.due_today')}
              value={format.number(figures.due_today)}
              unit={unit}
              tone={figures.due_today ? 'c-due' : ''}
              to={to('clock=due_today')}
            />
            <Tile
              word={t('figures.at_desk')}
              value={format.number(figures.at_desk)}
              unit={unit}
              to={to('state=reported')}
            />
            <Tile
              word={t('figures.to_verify')}
              value={format.number(figures.to_verify)}
              unit={unit}
              to={to('state=rectified')}
            />
            <Tile
              word={t('figures.on_time')}
              value={figures.on_time_rate == null ? '—' : (figures.on_time_rate * 100).toFixed(1)}
              unit={figures.on_time_rate == null ? '' : '%'}
              note={t('workbench.rate_note')}
            />
          </div>
        )}
      </Listed>
    </section>
  );
}
