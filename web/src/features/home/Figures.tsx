import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useFigures } from './queries';

interface Figure {
  key: string;
  value: string;
  unit: string;
  label: string;
}

/** What came, what was done, and in the same size what went wrong. */
export function Figures() {
  const { t } = useTranslation('public');
  const format = useFormat();
  const { data } = useFigures();
  const count = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const unit = t('home.unit_case');
  const hours = data?.median_hours;
  const figures: Figure[] = [
    {
      key: 'received',
      value: count(data?.received),
      unit,
      label: t('home.received', { days: data?.days ?? 30 }),
    },
    { key: 'closed', value: count(data?.closed), unit, label: t('home.closed_count') },
    {
      key: 'median',
      value: typeof hours === 'number' ? format.number(Math.round(hours * 10) / 10) : '–',
      unit: typeof hours === 'number' ? t('home.unit_hours') : t('home.no_median'),
      label: t('home.median'),
    },
    { key: 'late', value: count(data?.not_on_time), unit, label: t('home.not_on_time') },
    { key: 'reopened', value: count(data?.reopened), unit, label: t('home.reopened') },
  ];
  return (
    <section aria-label={t('home.figures', { days: data?.days ?? 30 })}>
      <dl className="figures">
        {figures.map(({ key, value, unit: of, label }) => (
          <div key={key} data-figure={key}>
            <dt>{label}</dt>
            <dd>
              {value}
              {of ? <small>{of}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
