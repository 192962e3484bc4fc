import { useTranslation } from 'react-i18next';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import type { DraftAreas } from '../draft';
import { RowTools, TextCell } from './RowParts';
import { areasOfLayer, type Row, replaced } from './rows';
import type { Rows } from './use-rows';

/** One overlay: its names and the word it keeps. */
export function OverlayLine(props: { state: Rows; data: DraftAreas; row: Row; index: number }) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { state, data, row, index } = props;
  const name = format.localized(row.name) || row.code;
  const held = row.known ? areasOfLayer(data.areas, row.known) : 0;
  const at = (member: string) => fieldError(state.error, `/command/overlays/${index}/${member}`);
  const label = (what: string) => t('levels.of', { name, what });
  const set = (part: Partial<Row>) => state.setRows(replaced(state.rows, row.key, part));
  return (
    <tr>
      <td>
        <TextCell
          label={label(t('levels.name'))}
          error={at('name')}
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
          error={at('layer')}
          value={row.code}
          disabled={row.known !== undefined}
          onChange={(code) => set({ code })}
        />
      </td>
      <td className="t2">
        {held > 0 ? t('levels.in_use', { count: held, total: format.number(held) }) : ''}
      </td>
      <RowTools
        state={state}
        row={row}
        index={index}
        name={name}
        fixed={false}
        upper_fixed={false}
        lower_fixed={false}
      />
    </tr>
  );
}
