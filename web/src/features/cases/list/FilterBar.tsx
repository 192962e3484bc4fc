import { useTranslation } from 'react-i18next';
import type { Group, Source } from '@/api/types';
import { FilterSelect } from '@/shared/FilterSelect';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { useCan } from '@/shared/session';
import { type Filters, isNarrowed, kClear } from '../filters';
import { exportUrl, useUnits } from '../queries';

const kGroups: Group[] = ['litter', 'parking', 'leaflets', 'street_trade', 'damage', 'lobby', 'other'];
const kSources: Source[] = [
  'resident',
  'collector',
  'leader',
  'hotline',
  'media',
  'video',
  'open311',
  'inspection',
  'external',
];
type Props = { filters: Filters; onChange: (next: Partial<Filters>) => void };

function Removable({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('console');
  return (
    <button type="button" className="chip" aria-label={t('filter.remove', { name })} onClick={onRemove}>
      {name}
      <Icon name="close" size={12} />
    </button>
  );
}

export function FilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const mayExport = useCan('case_export');
  const units = useUnits(useCan('org_read'));
  const days = (['1', '7', '30'] as const).map((value) => ({ value, label: t(`filter.days_${value}`) }));
  const groups = kGroups.map((value) => ({ value, label: t(`common:group.${value}`) }));
  const sources = kSources.map((value) => ({ value, label: t(`common:source.${value}`) }));
  const unit_options = (units.data?.items ?? []).map((unit) => ({
    value: unit.id,
    label: format.localized(unit.name),
  }));
  return (
    <search className="cases-filters" aria-label={t('filter.label')}>
      <FilterSelect
        word={t('filter.time')}
        value={filters.days}
        options={days}
        onPick={(value) => onChange({ days: value as Filters['days'] })}
      />
      <FilterSelect
        word={t('filter.class')}
        value={filters.group}
        options={groups}
        onPick={(group) => onChange({ group })}
      />
      {unit_options.length > 0 ? (
        <FilterSelect
          word={t('filter.unit')}
          value={filters.unit_id}
          options={unit_options}
          search
          onPick={(unit_id) => onChange({ unit_id })}
        />
      ) : null}
      <FilterSelect
        word={t('filter.source')}
        value={filters.source}
        options={sources}
        onPick={(source) => onChange({ source })}
      />
      <button
        type="button"
        className="chip"
        aria-pressed={filters.mine === 'true'}
        onClick={() => onChange({ mine: filters.mine ? undefined : 'true' })}
      >
        {t('filter.mine')}
      </button>
      {filters.q ? (
        <Removable name={t('filter.q', { q: filters.q })} onRemove={() => onChange({ q: undefined })} />
      ) : null}
      {filters.bbox ? (
        <Removable name={t('filter.bbox')} onRemove={() => onChange({ bbox: undefined })} />
      ) : null}
      {isNarrowed(filters) ? (
        <button type="button" className="btn btn--text" onClick={() => onChange(kClear)}>
          {t('common:action.clear')}
        </button>
      ) : null}
      {mayExport ? (
        <a
          className="btn btn--icon cases-export"
          href={exportUrl(filters)}
          download
          aria-label={t('filter.export')}
          title={t('filter.export')}
        >
          <Icon name="download" size={16} />
        </a>
      ) : null}
    </search>
  );
}
