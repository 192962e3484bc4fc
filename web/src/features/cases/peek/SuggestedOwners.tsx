import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Localized } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Failure, Loading } from '@/shared/States';
import { type useSuggestions, useUnits } from '../queries';

type Unit = { id: string; name: Localized };
type Props = {
  suggestions: ReturnType<typeof useSuggestions>;
  chosen: string | undefined;
  onChoose: (unit: Unit) => void;
};

/** Who could take it: unit, why, and on the right its load and on-time share. The reason is always visible. */
export function SuggestedOwners({ suggestions, chosen, onChoose }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const units = useUnits();
  if (suggestions.error)
    return <Failure error={suggestions.error} onRetry={() => void suggestions.refetch()} />;
  if (!suggestions.data) return <Loading rows={3} />;
  const suggested = suggestions.data;
  const others = (units.data?.items ?? []).filter(({ id }) => !suggested.some(({ unit }) => unit.id === id));
  const other = others.find(({ id }) => id === chosen);
  return (
    <fieldset className="owners">
      <legend>{t('peek.suggested')}</legend>
      {suggested.length === 0 ? <p className="t2 owners-none">{t('peek.no_suggestion')}</p> : null}
      {suggested.map(({ unit, post_name, reason, open_count, on_time_rate }) => (
        <label key={unit.id} className="owner">
          <input type="radio" name="owner" checked={chosen === unit.id} onChange={() => onChoose(unit)} />
          <span className="owner-who">
            <b>{[format.localized(unit.name), format.localized(post_name)].filter(Boolean).join('·')}</b>
            <span className="t2">{format.localized(reason)}</span>
          </span>
          <span className="owner-load">
            <b>{t('peek.open', { count: open_count })}</b>
            <span className="t2">
              {on_time_rate == null ? '' : t('peek.on_time', { rate: format.percent(on_time_rate) })}
            </span>
          </span>
        </label>
      ))}
      <div className="owner owner--other">
        <Select
          style={{ width: '100%' }}
          variant="borderless"
          aria-label={t('peek.other_unit')}
          placeholder={t('peek.other_unit')}
          value={other?.id}
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ id, name }) => ({ value: id, label: format.localized(name) }))}
          onChange={(id) => {
            const unit = others.find((one) => one.id === id);
            if (unit) onChoose(unit);
          }}
        />
      </div>
    </fieldset>
  );
}
