import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { usePersonChoices } from '../queries';

type Choice = Schemas['PersonRef'] & { unit?: Schemas['UnitRef'] | null };

interface Props {
  id?: string;
  'aria-label'?: string;
  placeholder?: string;
  allowClear?: boolean;
  value?: string;
  onChange?: (value: string | undefined) => void;
  /** Who is chosen at first: their name is known without looking them up. */
  known?: Schemas['PersonRef'] | null;
}

/** A person, looked up by name, code or unit on the server. */
export function PersonSelect({ known, onChange, ...props }: Props) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState(false);
  const q = useDeferredValue(text.trim());
  const found = usePersonChoices(q, opened);
  const people: Choice[] = found.data ?? [];
  const shown: Choice[] =
    known && !people.some(({ id }) => id === known.id) && !q ? [known, ...people] : people;
  const options = shown.map((one) => ({
    value: one.id,
    label: format.localized(one.name),
    more: [one.code, format.localized(one.unit?.name)].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      placeholder={t('choose')}
      {...props}
      options={options}
      loading={opened && found.isFetching}
      notFoundContent={found.isFetching ? null : t('people.none')}
      popupMatchSelectWidth={320}
      showSearch={{ filterOption: false, onSearch: setText }}
      optionRender={({ data }) => (
        <span className="duty-choice">
          {data.label}
          <small className="t2">{data.more}</small>
        </span>
      )}
      onOpenChange={(open) => {
        if (open) setOpened(true);
        else setText('');
      }}
      onChange={onChange}
    />
  );
}
