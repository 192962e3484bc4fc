import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position } from '@/api/types';
import { TextField } from '@/shared/desk/Field';
import { Icon } from '@/shared/Icon';
import { readPlace, writePlace } from './tools';

/** A corner in words: the way without a pointer, and for places known by measurement. */
export function CornerEntry(props: { action: string; start?: Position; onEnter: (at: Position) => void }) {
  const { t } = useTranslation('grids');
  const [text, setText] = useState(props.start ? writePlace(props.start) : '');
  const place = readPlace(text);
  const wrong = text.trim() !== '' && !place;
  return (
    <form
      className="editor-entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (!place) return;
        props.onEnter(place);
        if (!props.start) setText('');
      }}
    >
      <TextField
        label={t('corner.place')}
        placeholder="113.6200000, 34.5200000"
        error={wrong ? t('corner.wrong') : undefined}
        value={text}
        onChange={setText}
      />
      <button type="submit" className="btn" disabled={!place}>
        {props.action}
      </button>
    </form>
  );
}

/** The corners of a sketch in order; each can be taken out. */
export function CornerList(props: { corners: readonly Position[]; onDrop: (index: number) => void }) {
  const { t } = useTranslation('grids');
  if (props.corners.length === 0) return <p className="desk-hint">{t('corner.none')}</p>;
  return (
    <ol className="editor-corners" aria-label={t('corner.list')}>
      {props.corners.map((corner, index) => (
        <li key={writePlace(corner)}>
          <span>
            {index + 1}. {writePlace(corner)}
          </span>
          <button
            type="button"
            className="btn btn--icon btn--text"
            aria-label={t('corner.drop', { n: index + 1 })}
            onClick={() => props.onDrop(index)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ol>
  );
}
