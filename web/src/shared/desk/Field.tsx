import { type ReactNode, useId } from 'react';
import './desk.css';

interface Wiring {
  id: string;
  className: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

/** Label, control, hint and error of a form at the desk, tied together for screen readers. */
export function Field(props: {
  label: string;
  hint?: ReactNode;
  error?: string;
  children: (wiring: Wiring) => ReactNode;
}) {
  const { label, hint, error } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {props.children({
        id,
        className: 'desk-input',
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {hint ? (
        <p className="desk-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="desk-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A choice among a few; the empty value stands for none. */
export function SelectField(props: {
  label: string;
  hint?: ReactNode;
  error?: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const { options, value, onChange, ...field } = props;
  return (
    <Field {...field}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function TextField(props: {
  label: string;
  hint?: ReactNode;
  error?: string;
  value: string;
  type?: 'text' | 'date' | 'number';
  min?: string;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange, type = 'text', min, placeholder, ...field } = props;
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          min={min}
          placeholder={placeholder}
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function CheckField(props: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.label}
        {props.hint ? <small>{props.hint}</small> : null}
      </span>
    </label>
  );
}
