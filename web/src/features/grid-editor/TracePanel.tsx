import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, SelectField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { PinEntry } from './PinEntry';
import { PinList } from './PinList';
import { TracePicture } from './TracePicture';
import { kLeastPins } from './trace';
import type { Desk } from './use-desk';

/** A scanned map or photo to draw over: choose it, pin 3 or 4 places known on both, set how dark it is. */
export function TracePanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const input = useRef<HTMLInputElement>(null);
  const { trace } = desk;
  const { backdrop } = trace;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) void trace.choose(file);
  };
  const missing = backdrop ? kLeastPins[backdrop.fit] - backdrop.pins.length : 0;
  return (
    <div className="desk-form editor-body">
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('trace.file')}
        tabIndex={-1}
        className="visually-hidden"
        onChange={choose}
      />
      <div className="desk-row">
        <button type="button" className="btn" disabled={trace.busy} onClick={() => input.current?.click()}>
          {t(trace.busy ? 'import.working' : backdrop ? 'trace.other' : 'trace.choose')}
        </button>
        {backdrop ? (
          <button type="button" className="btn" disabled={trace.busy} onClick={() => void trace.drop()}>
            {t('trace.drop')}
          </button>
        ) : null}
      </div>
      {backdrop ? (
        <>
          <TracePicture trace={trace} />
          <p className="desk-note" role="status">
            {trace.pixel
              ? t('trace.now_ground')
              : missing > 0
                ? t('trace.missing', { n: missing })
                : t('trace.fits', { m: (backdrop.rms_m ?? 0).toFixed(1) })}
          </p>
          <PinList trace={trace} />
          <PinEntry trace={trace} />
          <SelectField
            label={t('trace.fit')}
            hint={t('trace.fit_hint')}
            value={backdrop.fit}
            options={(['affine', 'projective'] as const).map((value) => ({
              value,
              label: t(`trace.${value}`),
            }))}
            onChange={(value) => void trace.setFit(value as 'affine')}
          />
          <Field label={t('trace.opacity')}>
            {({ className: _, ...wiring }) => (
              <input
                {...wiring}
                type="range"
                min="0"
                max="1"
                step="0.05"
                value={trace.opacity}
                onChange={(event) => trace.setOpacity(Number(event.target.value))}
              />
            )}
          </Field>
        </>
      ) : (
        <p className="desk-hint">{t('trace.none')}</p>
      )}
      <Refusal error={trace.error} />
      <button type="button" className="btn" onClick={() => desk.act({ kind: 'tool', tool: 'select' })}>
        {t('trace.done')}
      </button>
    </div>
  );
}
