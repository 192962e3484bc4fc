import { useTranslation } from 'react-i18next';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import type { DraftAreas } from '../draft';
import { NameCells, RowTools } from './RowParts';
import { areasOfLayer, type Row } from './rows';
import type { Rows } from './use-rows';

/** One overlay: its names and the word it keeps. */
export function OverlayLine(props: { state: Rows; data: DraftAreas; row: Row; index: number }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { state, data, row, index } = props;
  const name = format.localized(row.name) || row.code;
  const held = row.known ? areasOfLayer(data.areas, row.known) : 0;
  const at = (member: string) => fieldError(state.error, `/command/overlays/${index}/${member}`);
  return (
    <tr>
      <NameCells
        state={state}
        row={row}
        name={name}
        errors={{ name: at('name'), word: at('layer') }}
        word_fixed={row.known !== undefined}
      />
      <td className="t2">
        {held > 0 ? t('levels.in_use', { count: held, total: format.number(held) }) : ''}
      </td>
      <RowTools state={state} row={row} index={index} name={name} fixed={false} />
    </tr>
  );
}
