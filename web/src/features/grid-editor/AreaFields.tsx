import { useTranslation } from 'react-i18next';
import { CheckField, Field, SelectField, TextField } from '@/shared/desk/Field';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import type { AreaForm } from './area-form';
import { type Area, isAt } from './draft';
import type { Desk } from './use-desk';

const kSquareKm = 1_000_000;
export const kAreaFields = [
  '/command/name',
  '/command/code',
  '/command/parent_id',
  '/command/facts/bounds',
  '/command/facts/buildings',
  '/command/facts/households',
];

function Size({ area }: { area: Area }) {
  const { t } = useTranslation('grids');
  if (area.area_m2 == null) return <p className="desk-note desk-note--due">{t('area.undrawn')}</p>;
  const words =
    area.area_m2 >= kSquareKm
      ? t('area.square_km', { n: (area.area_m2 / kSquareKm).toFixed(2) })
      : t('area.hectares', { n: (area.area_m2 / 10_000).toFixed(2) });
  return <p className="desk-hint">{words}</p>;
}

export function AreaFields(props: {
  area: Area;
  desk: Desk;
  form: AreaForm;
  onChange: (part: Partial<AreaForm>) => void;
}) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { area, desk, form, onChange } = props;
  const at = (pointer: string) => fieldError(desk.editor.error, `/command/${pointer}`);
  const parents = desk.areas.filter((one) => isAt(one, { layer: area.layer, depth: area.depth - 1 }));
  return (
    <>
      <Size area={area} />
      <TextField
        label={t('area.name')}
        error={at('name')}
        value={form.name_zh}
        onChange={(name_zh) => onChange({ name_zh })}
      />
      <TextField
        label={t('area.name_en')}
        value={form.name_en}
        onChange={(name_en) => onChange({ name_en })}
      />
      <TextField
        label={t('area.code')}
        error={at('code')}
        value={form.code}
        onChange={(code) => onChange({ code })}
      />
      {form.code === area.code ? null : (
        <CheckField label={t('area.below')} checked={form.below} onChange={(below) => onChange({ below })} />
      )}
      {area.depth === 0 ? null : (
        <SelectField
          label={t('area.parent')}
          error={at('parent_id')}
          value={form.parent_id}
          options={parents.map(({ id, name }) => ({ value: id, label: format.localized(name) }))}
          onChange={(parent_id) => onChange({ parent_id })}
        />
      )}
      <Field label={t('area.bounds')} error={at('facts/bounds')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            value={form.bounds}
            onChange={(event) => onChange({ bounds: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('area.buildings')} hint={t('area.buildings_hint')} error={at('facts/buildings')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            value={form.buildings}
            onChange={(event) => onChange({ buildings: event.target.value })}
          />
        )}
      </Field>
      <TextField
        type="number"
        min="0"
        label={t('area.households')}
        error={at('facts/households')}
        value={form.households}
        onChange={(households) => onChange({ households })}
      />
    </>
  );
}
