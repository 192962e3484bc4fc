import { type ReactNode, useId } from 'react';
import { Icon } from '../Icon';
import { useTouchWords } from './words';

interface Wiring {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

export interface FieldProps {
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  children: (wiring: Wiring) => ReactNode;
}

/** What is wrong and what to do, next to its field. */
export function FieldError({ id, children }: { id?: string; children?: string }) {
  return children ? (
    <p className="t-error" id={id}>
      <Icon name="warning" size={18} />
      <span>{children}</span>
    </p>
  ) : null;
}

/** Label, input, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const t = useTouchWords();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="t-field">
      <label htmlFor={id}>
        {label}
        {optional ? <small>{t('optional')}</small> : null}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {hint ? (
        <p className="t-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
