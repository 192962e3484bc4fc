import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { CheckField, SelectField, TextField } from '@/shared/desk/Field';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { BaseField } from './BaseField';
import type { FileProperty, Mapping } from './wizard';

interface Props {
  mapping: Mapping;
  properties: readonly FileProperty[];
  levels: readonly Schemas['AreaLevel'][];
  base: string;
  error: unknown;
  onChange: (part: Partial<Mapping>) => void;
  onBase: (draft_id: string) => void;
}

/** The level of the areas: one for all, or a property that says it for each; the next level is made. */
function LevelFields({ mapping, properties, levels, error, onChange }: Props) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const at = (name: string) => fieldError(error, `/mapping/${name}`);
  const known = levels.map(({ depth, name }) => ({ value: String(depth), label: format.localized(name) }));
  const next = { value: String(levels.length), label: t('import.level_new') };
  const by_property = { value: '', label: t('import.level_property') };
  return (
    <>
      <SelectField
        label={t('import.level')}
        error={at('depth')}
        value={mapping.depth}
        options={[...known, next, by_property]}
        onChange={(depth) => onChange({ depth })}
      />
      {mapping.depth === '' ? (
        <SelectField
          label={t('import.level_from')}
          error={at('level_property')}
          value={mapping.level}
          options={[{ value: '', label: t('import.none') }, ...properties.map(optionOf)]}
          onChange={(level) => onChange({ level })}
        />
      ) : null}
      {mapping.depth === String(levels.length) ? (
        <TextField
          label={t('import.level_name')}
          error={at('level_name')}
          value={mapping.level_name['zh-CN']}
          onChange={(text) => onChange({ level_name: { 'zh-CN': text, en: text } })}
        />
      ) : null}
    </>
  );
}

const optionOf = ({ name }: FileProperty) => ({ value: name, label: name });

/** Which property is what, with what its values look like. */
export function MappingFields(props: Props) {
  const { t } = useTranslation('grids');
  const { mapping, properties, error, onChange } = props;
  const role = (name: 'code' | 'name' | 'name_en' | 'parent') => {
    const property = properties.find((one) => one.name === mapping[name]);
    return (
      <SelectField
        label={t(`import.role.${name}`)}
        hint={
          property
            ? t('import.samples', { samples: property.samples.slice(0, 3).join(' · ') })
            : t(`import.role_none.${name}`)
        }
        error={fieldError(error, `/mapping/${name}_property`)}
        value={mapping[name]}
        options={[{ value: '', label: t('import.none') }, ...properties.map(optionOf)]}
        onChange={(value) => onChange({ [name]: value })}
      />
    );
  };
  return (
    <div className="desk-form">
      <LevelFields {...props} />
      {role('code')}
      {mapping.code ? (
        <CheckField
          label={t('import.merge')}
          hint={t('import.merge_hint')}
          checked={mapping.merge_same_code}
          onChange={(merge_same_code) => onChange({ merge_same_code })}
        />
      ) : (
        <TextField
          type="number"
          min="1"
          label={t('import.digits')}
          hint={t('import.digits_hint')}
          error={fieldError(error, '/mapping/code_digits')}
          value={mapping.code_digits}
          onChange={(code_digits) => onChange({ code_digits })}
        />
      )}
      {role('name')}
      {role('name_en')}
      {role('parent')}
      <BaseField value={props.base} onChange={props.onBase} />
      <TextField
        label={t('import.layer')}
        hint={t('import.layer_hint')}
        error={fieldError(error, '/mapping/layer')}
        value={mapping.layer}
        onChange={(layer) => onChange({ layer: layer.trim() })}
      />
    </div>
  );
}
