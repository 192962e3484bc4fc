import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '@/shared/Icon';

/** Ctrl K from anywhere; Enter looks through all cases, open or not. */
export function GlobalSearch() {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const search = () => {
    const q = text.trim();
    if (q) navigate(`/cases?${new URLSearchParams({ state: 'all', q })}`);
  };
  return (
    <search className="top-search">
      <Input
        ref={input}
        value={text}
        aria-label={t('top.search')}
        aria-keyshortcuts="Control+K"
        placeholder={t('top.search')}
        prefix={<Icon name="search" size={16} />}
        suffix={<kbd className="kbd">Ctrl K</kbd>}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={search}
      />
    </search>
  );
}
