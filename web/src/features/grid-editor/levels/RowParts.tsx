import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { moved, type Row, replaced, without } from './rows';
import type { Rows } from './use-rows';

/** One text of a row, with what is wrong with it below. */
function TextCell(props: {
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

/** The names of a row in both languages, and its word, which stays while something stands on it. */
export function NameCells(props: {
  state: Rows;
  row: Row;
  name: string;
  errors: { name: string | undefined; word: string | undefined };
  word_fixed: boolean;
}) {
  const { t } = useTranslation('setup');
  const { state, row, name, errors, word_fixed } = props;
  const label = (what: string) => t('levels.of', { name, what });
  const set = (part: Partial<Row>) => state.setRows(replaced(state.rows, row.key, part));
  return (
    <>
      <td>
        <TextCell
          label={label(t('levels.name'))}
          error={errors.name}
          value={row.name['zh-CN']}
          onChange={(text) => set({ name: { ...row.name, 'zh-CN': text } })}
        />
      </td>
      <td>
        <TextCell
          label={label(t('levels.name_en'))}
          error={undefined}
          value={row.name.en}
          onChange={(text) => set({ name: { ...row.name, en: text } })}
        />
      </td>
      <td>
        <TextCell
          label={label(t('levels.word'))}
          error={errors.word}
          value={row.code}
          disabled={word_fixed}
          onChange={(code) => set({ code })}
        />
      </td>
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
  upper_fixed?: boolean;
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
        disabled={index + 1 === rows.length || fixed}
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
