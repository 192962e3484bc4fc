import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Icon } from '@/shared/Icon';

const kWait_ms = 250;

/** Words to look for; the address, and with it the list, follows when one stops typing. */
export function SearchInput(props: {
  label: string;
  value: string | undefined;
  onSearch: (q: string | undefined) => void;
}) {
  const { value = '', onSearch } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim() || undefined), kWait_ms);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <Input
      value={text}
      prefix={<Icon name="search" size={16} />}
      aria-label={props.label}
      placeholder={props.label}
      maxLength={60}
      allowClear
      onChange={(event) => setText(event.target.value)}
    />
  );
}
