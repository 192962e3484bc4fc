import { useTranslation } from 'react-i18next';
import { FilterSelect } from '@/shared/FilterSelect';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { type RegisterFilters as Filters, kStandings } from '../filters';
import { usePerson, useSetup, useTree, useUnits } from '../queries';
import { SearchInput } from '../SearchInput';

type Props = { filters: Filters; onChange: (change: Record<string, string | undefined>) => void };
const kAll = ['q', 'area_id', 'duty', 'person_id', 'unit_id', 'type', 'without_chief', 'standing'] as const;

function PersonChip({ person_id, onRemove }: { person_id: string; onRemove: () => void }) {
  const { t } = useTranslation(['duty', 'console']);
  const format = useFormat();
  const person = usePerson(person_id);
  const name = person.data ? format.localized(person.data.name) : '…';
  return (
    <button
      type="button"
      className="chip"
      aria-label={t('console:filter.remove', { name })}
      onClick={onRemove}
    >
      {name}
      <Icon name="close" size={12} />
    </button>
  );
}

/** The filters of the register. Each view shows those that mean something to it. */
export function RegisterFilters({ filters, onChange }: Props) {
  const { t } = useTranslation(['duty', 'common']);
  const format = useFormat();
  const setup = useSetup();
  const units = useUnits();
  const tree = useTree();
  const named = (rows: readonly { code: string; name: { 'zh-CN': string; en: string } }[] | undefined) =>
    (rows ?? []).map(({ code, name }) => ({ value: code, label: format.localized(name) }));
  const byId = (rows: readonly { id: string; name: { 'zh-CN': string; en: string } }[] | undefined) =>
    (rows ?? []).map(({ id, name }) => ({ value: id, label: format.localized(name) }));
  const standings = kStandings
    .filter((one) => one !== 'in_force')
    .map((value) => ({ value, label: t(`standing.${value}`) }));
  const { view } = filters;
  const narrowed = kAll.some((name) => filters[name] && filters[name] !== 'in_force');
  return (
    <search className="duty-filters" aria-label={t('filters')}>
      <SearchInput label={t('search')} value={filters.q} onSearch={(q) => onChange({ q })} />
      {view === 'assignments' ? (
        <FilterSelect
          word={t('field.state')}
          none={t('standing.in_force')}
          value={filters.standing === 'in_force' ? undefined : filters.standing}
          options={standings}
          onPick={(standing) => onChange({ standing })}
        />
      ) : null}
      <FilterSelect
        word={t('field.area')}
        none={t('everywhere')}
        search
        value={filters.area_id}
        options={byId(tree.data?.areas)}
        onPick={(area_id) => onChange({ area_id })}
      />
      {view === 'sites' ? (
        <>
          <FilterSelect
            word={t('field.type')}
            search
            value={filters.type}
            options={named(setup.data?.site_types)}
            onPick={(type) => onChange({ type })}
          />
          <button
            type="button"
            className="chip"
            aria-pressed={Boolean(filters.without_chief)}
            onClick={() => onChange({ without_chief: filters.without_chief ? undefined : 'true' })}
          >
            {t('sites.without_chief')}
          </button>
        </>
      ) : (
        <>
          <FilterSelect
            word={t('field.duty')}
            value={filters.duty}
            options={named(setup.data?.roles)}
            onPick={(duty) => onChange({ duty })}
          />
          <FilterSelect
            word={t('field.unit')}
            search
            value={filters.unit_id}
            options={byId(units.data?.items)}
            onPick={(unit_id) => onChange({ unit_id })}
          />
        </>
      )}
      {view === 'assignments' && filters.person_id ? (
        <PersonChip person_id={filters.person_id} onRemove={() => onChange({ person_id: undefined })} />
      ) : null}
      {narrowed ? (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => onChange(Object.fromEntries(kAll.map((name) => [name, undefined])))}
        >
          {t('common:action.clear')}
        </button>
      ) : null}
    </search>
  );
}
