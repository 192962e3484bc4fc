import { keepPreviousData } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import type { Gap } from '../view';

interface Option {
  value: string;
  label: string;
  fact: string;
}
interface Props {
  gap: Gap;
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/** The suggested person, those of the owner's unit, and, once something is typed, everybody in the register. */
function useChoices(gap: Gap, q: string) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const unit_id = gap.owner?.id;
  const own = query.useQuery(
    'get',
    '/duty/workloads',
    { params: { query: { unit_id: unit_id ?? '' } } },
    { enabled: Boolean(unit_id) && !q },
  );
  const found = query.useQuery(
    'get',
    '/duty/workloads',
    { params: { query: q ? { q } : {} } },
    { enabled: Boolean(q) || !unit_id, placeholderData: keepPreviousData },
  );
  const option = ({ person, unit, area_count, site_count }: Schemas['PersonWorkload']): Option => {
    const load = area_count + site_count;
    const name = format.localized(person.name);
    const where = unit?.id === unit_id ? '' : format.localized(unit?.name);
    const words = [where === name ? '' : where, load ? t('form.load', { n: load }) : t('form.free')];
    return { value: person.id, label: name, fact: words.filter(Boolean).join(' · ') };
  };
  const suggested = gap.suggested_person;
  const groups: { label: string; options: Option[] }[] = [];
  if (q || !unit_id) groups.push({ label: t('form.found'), options: (found.data?.items ?? []).map(option) });
  else groups.push({ label: t('form.of_owner'), options: (own.data?.items ?? []).map(option) });
  if (suggested && !q) {
    const { id, name, code } = suggested;
    groups.unshift({
      label: t('form.suggested'),
      options: [{ value: id, label: format.localized(name), fact: code }],
    });
    for (const group of groups.slice(1)) group.options = group.options.filter(({ value }) => value !== id);
  }
  return { groups, loading: own.isLoading || found.isLoading };
}

export function PersonSelect({ gap, id, value, onChange }: Props) {
  const { t } = useTranslation('coverage');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Option>();
  const { groups, loading } = useChoices(gap, useDeferredValue(text.trim()));
  const known = groups.some(({ options }) => options.some((one) => one.value === value));
  const options = [
    ...(value && !known && chosen?.value === value ? [chosen] : []),
    ...groups.filter((group) => group.options.length > 0),
  ];
  return (
    <Select<string, Option | (typeof groups)[number]>
      id={id}
      value={value}
      options={options}
      loading={loading}
      allowClear
      placeholder={t('form.search')}
      notFoundContent={t('form.no_person')}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      optionRender={({ data }) => (
        <span className="mend-person">
          <span>{data.label}</span>
          <small className="t2">{'fact' in data ? data.fact : ''}</small>
        </span>
      )}
      onChange={(next, option) => {
        if (option && !Array.isArray(option) && 'value' in option) setChosen(option);
        setText('');
        onChange?.(next);
      }}
    />
  );
}
