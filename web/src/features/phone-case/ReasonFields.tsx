import { Chips } from '@/shared/touch/Chips';
import { Field } from '@/shared/touch/Field';

export interface Reason<K extends string> {
  key: K | null;
  note: string;
}

interface Props<K extends string> {
  label: string;
  note_label: string;
  labels: Record<K, string>;
  value: Reason<K>;
  onChange: (value: Reason<K>) => void;
  error?: string;
  note_error?: string;
}

/** Reason chips, and words for what the chips do not say. */
export function ReasonFields<K extends string>(props: Props<K>) {
  const { value, onChange } = props;
  const keys = Object.keys(props.labels) as K[];
  return (
    <>
      <Chips
        label={props.label}
        look="pills"
        options={keys.map((key) => ({ value: key, label: props.labels[key] }))}
        value={value.key}
        onChange={(key) => onChange({ ...value, key })}
        error={props.error}
      />
      {value.key ? (
        <Field label={props.note_label} optional={value.key !== 'other'} error={props.note_error}>
          {(wiring) => (
            <textarea
              {...wiring}
              className="t-input"
              value={value.note}
              onChange={(event) => onChange({ ...value, note: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
