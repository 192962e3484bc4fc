import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { SelectField } from '@/shared/desk/Field';
import { useFormat } from '@/shared/format';
import type { Edition, Pair } from './compare';

/** Which two: editions, or an edition and a draft of the next one. */
export function ComparePick(props: {
  editions: readonly Edition[];
  drafts: readonly Schemas['DraftSummary'][];
  pair: Pair;
  onChange: (part: Partial<Pair>) => void;
}) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { pair, onChange } = props;
  const editions = props.editions.map(({ id, name, effective_from }) => ({
    value: id,
    label: `${name} · ${format.day(effective_from)}`,
  }));
  const drafts = props.drafts.map(({ id, name }) => ({ value: id, label: t('editions.draft', { name }) }));
  const none = { value: '', label: '—' };
  return (
    <div className="editions-pick">
      <SelectField
        label={t('editions.before')}
        value={pair.before}
        options={[none, ...editions]}
        onChange={(before) => onChange({ before })}
      />
      <SelectField
        label={t('editions.after')}
        value={pair.after}
        options={[none, ...editions, ...drafts]}
        onChange={(after) => onChange({ after })}
      />
    </div>
  );
}
