import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { moved, type Row, without } from './rows';
import type { Rows } from './use-rows';

/** One text of a row, with what is wrong with it below. */
export function TextCell(props: {
  label: string;
  error: string | undefined;
  value: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const { label, error, value, disabled, onChange } = props;
  return (
    <>
      <input
        className="desk-input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        value={value}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <p className="desk-error" role="alert">
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Up, down, away; `fixed` rows stay where they are. */
export function RowTools(props: {
  state: Rows;
  row: Row;
  index: number;
  name: string;
  fixed: boolean;
  upper_fixed: boolean;
  lower_fixed: boolean;
}) {
  const { t } = useTranslation('setup');
  const { state, row, index, name, fixed } = props;
  const { rows, setRows } = state;
  return (
    <td className="levels-tools">
      <button
        type="button"
        className="btn btn--icon"
        aria-label={t('levels.up', { name })}
        disabled={index === 0 || fixed || props.upper_fixed}
        onClick={() => setRows(moved(rows, index, -1))}
      >
        <Icon name="up" size={16} />
      </button>
      <button
        type="button"
        className="btn btn--icon"
        aria-label={t('levels.down', { name })}
        disabled={index + 1 === rows.length || fixed || props.lower_fixed}
        onClick={() => setRows(moved(rows, index, 1))}
      >
        <Icon name="down" size={16} />
      </button>
      <button
        type="button"
        className="btn btn--icon"
        aria-label={t('levels.remove', { name })}
        disabled={fixed}
        onClick={() => setRows(without(rows, row.key))}
      >
        <Icon name="close" size={16} />
      </button>
    </td>
  );
}

/** Somebody was faster; what was filled in stays until the latest is read. */
export function MeanwhileNote({ state }: { state: Rows }) {
  const { t } = useTranslation('setup');
  if (!state.overtaken) return null;
  return (
    <div className="desk-note desk-note--due levels-meanwhile" role="alert">
      <p>{t('levels.meanwhile')}</p>
      <button type="button" className="btn" onClick={() => void state.readAgain()}>
        {t('levels.read_again')}
      </button>
    </div>
  );
}
