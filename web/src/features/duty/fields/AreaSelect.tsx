import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { useTree } from '../queries';

interface Option {
  value: string;
  label: string;
  search: string;
  depth: number;
}

/** Every area in the order of the tree, each below its own. */
function inOrder(
  areas: readonly Schemas['AreaNode'][],
  say: (area: Schemas['AreaNode']) => string,
): Option[] {
  const children = new Map<string | null, Schemas['AreaNode'][]>();
  for (const area of areas) {
    const parent = area.parent_id ?? null;
    children.set(parent, [...(children.get(parent) ?? []), area]);
  }
  const below = (parent: string | null): Option[] =>
    (children.get(parent) ?? []).flatMap((area) => [
      {
        value: area.id,
        label: say(area),
        search: `${area.name['zh-CN']} ${area.name.en} ${area.code}`.toLowerCase(),
        depth: area.depth,
      },
      ...below(area.id),
    ]);
  return below(null);
}

interface Props {
  id?: string;
  'aria-label'?: string;
  className?: string;
  placeholder?: string;
  allowClear?: boolean;
  disabled?: boolean;
}
type One = Props & { multiple?: false; value?: string; onChange?: (value: string | undefined) => void };
type Many = Props & { multiple: true; value?: string[]; onChange?: (value: string[]) => void };

/** An area, or several, by name or code; the tree is shown by indenting. */
export function AreaSelect({ multiple, onChange, ...props }: One | Many) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const tree = useTree();
  const options = useMemo(
    () => inOrder(tree.data?.areas ?? [], ({ name }) => format.localized(name)),
    [tree.data, format],
  );
  return (
    <Select<string | string[], Option>
      placeholder={t('choose')}
      {...props}
      mode={multiple ? 'multiple' : undefined}
      loading={tree.isPending}
      options={options}
      popupMatchSelectWidth={300}
      showSearch={{
        filterOption: (text, option) => option?.search.includes(text.trim().toLowerCase()) ?? false,
      }}
      optionRender={({ data }) => <span style={{ paddingLeft: data.depth * 14 }}>{data.label}</span>}
      onChange={onChange as (value: string | string[]) => void}
    />
  );
}
