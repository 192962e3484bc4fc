import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Group, Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { AreaSearch } from './AreaSearch';
import { kMetrics, type Metric, type View } from './view';

const kGroups: Group[] = ['litter', 'parking', 'leaflets', 'street_trade', 'damage', 'lobby', 'other'];

interface Props {
  view: View;
  depth: number;
  levels: readonly Schemas['MapLevel'][];
  total: Schemas['AreaTotal'] | undefined;
  onChange: (next: Partial<Record<keyof View, string | undefined>>) => void;
}

function Pick(props: {
  word: string;
  value: string;
  options: { value: string; label: string }[];
  onPick: (value: string) => void;
}) {
  return (
    <Select
      size="small"
      aria-label={props.word}
      prefix={<span className="t2">{props.word}</span>}
      value={props.value}
      options={props.options}
      popupMatchSelectWidth={false}
      onChange={props.onPick}
    />
  );
}

/** What is coloured, over which cases; each choice shows its number for the whole of the filter. */
export function MapTools({ view, depth, levels, total, onChange }: Props) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const numbers: Record<Metric, string> = {
    open: total ? format.number(total.open) : '·',
    overdue: total ? format.number(total.overdue) : '·',
    on_time: total?.judged ? format.percent(total.on_time / total.judged) : '—',
  };
  const all = { value: '', label: t('common:action.all') };
  const days = (['1', '7', '30'] as const).map((value) => ({ value, label: t(`filter.days_${value}`) }));
  const groups = kGroups.map((value) => ({ value, label: t(`common:group.${value}`) }));
  return (
    <search className="grid-map-tools" aria-label={t('map.tools')}>
      <Segmented<Metric>
        aria-label={t('map.metric')}
        value={view.metric}
        onChange={(metric) => onChange({ metric: metric === 'open' ? undefined : metric })}
        options={kMetrics.map((metric) => ({
          value: metric,
          label: (
            <span className="map-metric">
              {t(`map.metric_${metric}`)} <b>{numbers[metric]}</b>
            </span>
          ),
        }))}
      />
      <Pick
        word={t('map.level')}
        value={String(depth)}
        options={levels.map((level) => ({ value: String(level.depth), label: format.localized(level.name) }))}
        onPick={(value) => onChange({ depth: value, pick: undefined })}
      />
      <Pick
        word={t('filter.time')}
        value={view.days ?? ''}
        options={[all, ...days]}
        onPick={(value) => onChange({ days: value })}
      />
      <Pick
        word={t('filter.class')}
        value={view.group ?? ''}
        options={[all, ...groups]}
        onPick={(value) => onChange({ group: value })}
      />
      {view.metric === 'on_time' ? null : (
        <button
          type="button"
          className="chip"
          aria-pressed={view.cases}
          onClick={() => onChange({ cases: view.cases ? 'off' : undefined })}
        >
          {t('map.cases')}
        </button>
      )}
      <AreaSearch onPick={(found) => onChange({ pick: found.id, depth: found.depth })} />
    </search>
  );
}
