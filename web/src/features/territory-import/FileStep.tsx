import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kBaseUrl } from '@/api/client';
import { Field, SelectField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { FileBox } from './FileBox';
import type { StepProps } from './ImportPage';
import { sendFile } from './queries';
import { StepFoot } from './StepBar';
import { isSheet, type TerritoryFile } from './wizard';

const kSystems = ['', 'WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
const kOther = 'other';
const kFileFields = ['', '/name', '/file'];
const kSystemFields = ['/coordinates', '/crs'];
const kFields = [...kFileFields, ...kSystemFields];

/** First step: which file, in which coordinates. A map file is sent at once; a sheet waits for its target. */
export function FileStep(props: StepProps & { onSent: (file: TerritoryFile) => void; lost: boolean }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const [file, setFile] = useState<File>();
  const [system, setSystem] = useState('');
  const [other, setOther] = useState('');
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const coordinates = system === kOther ? other.trim() : system;
  const sheet = file !== undefined && isSheet(file.name);
  const next = async () => {
    if (!file) return;
    if (sheet) {
      props.patch({ sheet: file, step: 'mapping' });
      return;
    }
    setError(undefined);
    setSent(0);
    try {
      props.onSent(await sendFile(file, coordinates, setSent));
    } catch (refused) {
      setError(refused);
    } finally {
      setSent(undefined);
    }
  };
  const named = { other: t('import.system_other'), '': t('import.system_file') } as Record<string, string>;
  return (
    <section className="card wizard-card" aria-label={t('import.step.file')}>
      <div className="desk-form wizard-form">
        {props.lost ? <p className="desk-note desk-note--due">{t('import.lost')}</p> : null}
        <Field
          label={t('import.file')}
          hint={
            file ? `${file.name} · ${format.number(Math.ceil(file.size / 1024))} KB` : t('import.file_hint')
          }
          error={fieldError(error, ...kFileFields)}
        >
          {({ className: _, ...wiring }) => (
            <FileBox
              wiring={wiring}
              onChoose={(chosen) => {
                setFile(chosen);
                setError(undefined);
              }}
            />
          )}
        </Field>
        {sheet ? null : (
          <SelectField
            label={t('import.system')}
            hint={t('import.system_hint')}
            error={system === kOther ? undefined : fieldError(error, ...kSystemFields)}
            value={system}
            options={[...kSystems, kOther].map((value) => ({
              value,
              label: named[value] ?? t(`import.systems.${value as 'WGS84'}`),
            }))}
            onChange={setSystem}
          />
        )}
        {system === kOther && !sheet ? (
          <TextField
            label={t('import.epsg')}
            placeholder="EPSG:4547"
            error={fieldError(error, ...kSystemFields)}
            value={other}
            onChange={setOther}
          />
        ) : null}
        <Refusal error={error} shown={kFields} />
        {sent === undefined ? null : (
          <div role="status">
            <p className="desk-hint">
              {sent < 1 ? t('import.sending', { part: format.percent(sent) }) : t('import.reading')}
            </p>
            <div className="desk-progress">
              <span style={{ width: `${Math.round(sent * 100)}%` }} />
            </div>
          </div>
        )}
      </div>
      <aside className="wizard-aside">
        <h2>{t('import.no_map')}</h2>
        <p>{t('import.no_map_detail')}</p>
        <a className="btn" href={`${kBaseUrl}/territory/sheets/template`} download>
          <Icon name="download" size={16} />
          {t('import.template')}
        </a>
        <h2>{t('import.formats')}</h2>
        <p>{t('import.formats_detail')}</p>
      </aside>
      <StepFoot
        onNext={() => void next()}
        next={t('import.next')}
        busy={sent !== undefined}
        disabled={!file || (system === kOther && !other.trim())}
      />
    </section>
  );
}
