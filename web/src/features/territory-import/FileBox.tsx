import { type InputHTMLAttributes, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const kEndings = '.geojson,.json,.topojson,.zip,.gz,.shp,.gpkg,.kml,.kmz,.xlsx';

/** A file chosen by button, or dropped. The browser's own control speaks the browser's language, so it is not shown. */
export function FileBox(props: {
  wiring: InputHTMLAttributes<HTMLInputElement>;
  onChoose: (file: File | undefined) => void;
}) {
  const { t } = useTranslation('grids');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={`wizard-file${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onChoose(event.dataTransfer.files[0]);
      }}
    >
      <input
        {...props.wiring}
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept={kEndings}
        onChange={(event) => props.onChoose(event.target.files?.[0])}
      />
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {t('import.choose_file')}
      </button>
      <span className="t2">{t('import.drop_file')}</span>
    </div>
  );
}
