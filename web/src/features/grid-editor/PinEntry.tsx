import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/shared/desk/Field';
import { readPlace } from './tools';
import type { Trace } from './trace';

const kPixel = /^\s*(\d+(?:\.\d+)?)\s*[,，\s]\s*(\d+(?:\.\d+)?)\s*$/;

/** "120, 80": pixels from the left and from the top. */
export function readPixel(text: string): { x: number; y: number } | undefined {
  const [, x, y] = kPixel.exec(text) ?? [];
  return x === undefined || y === undefined ? undefined : { x: Number(x), y: Number(y) };
}

/** A pin in figures: the way without a pointer, and for places that were measured. */
export function PinEntry({ trace }: { trace: Trace }) {
  const { t } = useTranslation('grids');
  const [pixel, setPixel] = useState('');
  const [place, setPlace] = useState('');
  const at = trace.pixel && pixel === '' ? trace.pixel : readPixel(pixel);
  const position = readPlace(place);
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!at || !position) return;
        trace.setPixel(undefined);
        void trace.pin({ ...at, position });
        setPixel('');
        setPlace('');
      }}
    >
      <TextField
        label={t('trace.pixel')}
        placeholder={trace.pixel ? `${trace.pixel.x}, ${trace.pixel.y}` : '120, 80'}
        value={pixel}
        onChange={setPixel}
      />
      <TextField
        label={t('corner.place')}
        placeholder="113.6200000, 34.5200000"
        error={place.trim() !== '' && !position ? t('corner.wrong') : undefined}
        value={place}
        onChange={setPlace}
      />
      <button type="submit" className="btn" disabled={!at || !position || trace.busy}>
        {t('trace.pin')}
      </button>
    </form>
  );
}
