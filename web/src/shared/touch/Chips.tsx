import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { FieldError } from './Field';

export interface ChipOption<V extends string> {
  value: V;
  label: string;
  detail?: string;
}

interface Props<V extends string> {
  label: string;
  /** Keeps the label for screen readers only, where a heading says it already. */
  hideLabel?: boolean;
  options: readonly ChipOption<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** `tiles` three in a row, `pills` as wide as their words, `rows` one below the other. */
  look?: 'tiles' | 'pills' | 'rows';
  error?: string;
}

/** One of a few, by touch or by arrow keys. */
export function Chips<V extends string>(props: Props<V>) {
  const id = useId();
  const { look = 'tiles', error } = props;
  return (
    <div className="t-field">
      <span className={props.hideLabel ? 'visually-hidden' : 't-label'} id={id}>
        {props.label}
      </span>
      <RadioGroup.Root
        className={`t-chips t-chips--${look}`}
        aria-labelledby={id}
        aria-describedby={error ? `${id}-error` : undefined}
        data-invalid={error ? true : undefined}
        value={props.value ?? ''}
        onValueChange={(value) => props.onChange(value as V)}
      >
        {props.options.map((option) => (
          <RadioGroup.Item key={option.value} value={option.value} className="t-chip">
            <span>{option.label}</span>
            {option.detail ? <small>{option.detail}</small> : null}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
