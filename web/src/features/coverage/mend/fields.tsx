import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/shared/DayInput';
import { useFormat } from '@/shared/format';
import { useUnits } from '../queries';

/** A calendar day of a form, within limits. */
export function DayField(props: {
  name: string;
  label: string;
  needed?: string;
  min?: string;
  max?: string;
  hint?: string;
}) {
  const { name, label, needed, min, max, hint } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={[
        ...(needed ? [{ required: true, message: needed }] : []),
        {
          validator: (_rule, value?: string) =>
            value && ((min && value < min) || (max && value > max))
              ? Promise.reject(new Error(needed ?? label))
              : Promise.resolve(),
        },
      ]}
    >
      <DayInput min={min} max={max} />
    </Form.Item>
  );
}

/** From and to, side by side; the end may stay open. */
export function TermFields({ today }: { today: string }) {
  const { t } = useTranslation('coverage');
  return (
    <div className="mend-term">
      <DayField name="from_day" label={t('form.from')} needed={t('form.from_needed')} />
      <DayField name="to_day" label={t('form.to_open')} min={today} />
    </div>
  );
}

export function UnitField(props: { name: string; label: string; needed?: string; hint?: string }) {
  const format = useFormat();
  const units = useUnits();
  const options = (units.data?.items ?? []).map(({ id, name }) => ({
    value: id,
    label: format.localized(name),
  }));
  return (
    <Form.Item
      name={props.name}
      label={props.label}
      extra={props.hint}
      rules={props.needed ? [{ required: true, message: props.needed }] : []}
    >
      <Select
        allowClear={!props.needed}
        showSearch={{ optionFilterProp: 'label' }}
        loading={units.isPending}
        options={options}
      />
    </Form.Item>
  );
}
