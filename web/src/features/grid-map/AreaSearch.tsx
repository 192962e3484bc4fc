import { AutoComplete } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { useFoundAreas } from './queries';

/** Goes to an area by part of its name or code. */
export function AreaSearch({ onPick }: { onPick: (found: { id: string; depth: string }) => void }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const [text, setText] = useState('');
  const found = useFoundAreas(useDeferredValue(text.trim()));
  const options = (text.trim() ? (found.data?.items ?? []) : []).flatMap(({ areas }) => {
    const area = areas.at(-1);
    if (!area) return [];
    const above = areas
      .slice(1, -1)
      .map(({ name }) => format.localized(name))
      .join(' › ');
    return [{ value: area.id, depth: area.depth, name: format.localized(area.name), above }];
  });
  return (
    <AutoComplete
      className="grid-map-search"
      size="small"
      aria-label={t('map.search')}
      placeholder={t('map.search')}
      value={text}
      options={options}
      popupMatchSelectWidth={300}
      notFoundContent={text.trim() && found.data ? t('territory.none') : null}
      optionRender={({ data }) => (
        <span className="map-found">
          {data.name}
          <small className="t2 ellipsis">{data.above}</small>
        </span>
      )}
      onChange={(value) => setText(value)}
      onSelect={(id, option) => {
        setText('');
        onPick({ id, depth: option.depth > 0 ? String(option.depth) : '' });
      }}
    />
  );
}
