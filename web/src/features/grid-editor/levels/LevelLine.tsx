import { useTranslation } from 'react-i18next';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import type { DraftAreas } from '../draft';
import { NameCells, RowTools } from './RowParts';
import { areasOfLevel, kMostDigits, type Row, replaced, sampleOf } from './rows';
import type { Rows } from './use-rows';

/** One level: its names, its word, and what its codes add to those above. */
export function LevelLine(props: { state: Rows; data: DraftAreas; row: Row; index: number }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { state, data, row, index } = props;
  const name = format.localized(row.name) || row.code;
  const held = areasOfLevel(data.areas, index);
  const at = (member: string) => fieldError(state.error, `/command/levels/${index}/${member}`);
  const label = (what: string) => t('levels.of', { name, what });
  const set = (part: Partial<Row>) => state.setRows(replaced(state.rows, row.key, part));
  return (
    <tr>
      <td className="levels-depth">{t('levels.depth', { n: index })}</td>
      <NameCells
        state={state}
        row={row}
        name={name}
        errors={{ name: at('name'), word: at('code') }}
        word_fixed={held > 0}
      />
      <td>
        <select
          className="desk-input"
          aria-label={label(t('levels.digits'))}
          aria-invalid={at('code_digits') ? true : undefined}
          value={row.digits}
          onChange={(event) => set({ digits: Number(event.target.value) })}
        >
          {Array.from({ length: kMostDigits + 1 }, (_, n) => n).map((n) => (
            <option key={n} value={n}>
              {n === 0 ? t('levels.digits_free') : t('levels.digits_of', { n })}
            </option>
          ))}
        </select>
        {at('code_digits') ? (
          <p className="desk-error" role="alert">
            {at('code_digits')}
          </p>
        ) : null}
      </td>
      <td className="levels-sample">
        <code>{sampleOf(state.rows, index, data.areas)}</code>
      </td>
      <td className="t2">
        {held > 0 ? t('levels.in_use', { count: held, total: format.number(held) }) : ''}
      </td>
      <RowTools
        state={state}
        row={row}
        index={index}
        name={name}
        fixed={held > 0}
        upper_fixed={areasOfLevel(data.areas, index - 1) > 0}
      />
    </tr>
  );
}
