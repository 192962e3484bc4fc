import { useTranslation } from 'react-i18next';
import { DayInput } from '../DayInput';
import type { Effective } from './effective';
import { Field, SelectField } from './Field';

/** From when on an edition is in force. */
export function EffectiveField(props: {
  value: Effective;
  error?: string;
  onChange: (value: Effective) => void;
}) {
  const { t } = useTranslation('grids');
  const { value, error, onChange } = props;
  return (
    <>
      <SelectField
        label={t('effective.label')}
        value={value.at_once ? 'now' : 'day'}
        error={value.at_once ? error : undefined}
        options={[
          { value: 'day', label: t('effective.day') },
          { value: 'now', label: t('effective.now') },
        ]}
        onChange={(next) => onChange({ ...value, at_once: next === 'now' })}
      />
      {value.at_once ? null : (
        <Field label={t('effective.date')} hint={t('effective.hint')} error={error}>
          {({ className: _, ...wiring }) => (
            <DayInput
              {...wiring}
              allowClear={false}
              value={value.day}
              onChange={(day) => onChange({ ...value, day: day ?? value.day })}
            />
          )}
        </Field>
      )}
    </>
  );
}
