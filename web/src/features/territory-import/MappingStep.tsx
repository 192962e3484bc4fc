import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { Refusal } from '@/shared/desk/Refusal';
import type { StepProps } from './ImportPage';
import { MappingFields } from './MappingFields';
import { PropertyTable } from './PropertyTable';
import { checkFile } from './queries';
import { StepFoot } from './StepBar';
import type { TerritoryFile } from './wizard';

export const kMappingFields = [
  'layer',
  'code_property',
  'name_property',
  'name_en_property',
  'level_property',
  'depth',
  'parent_property',
  'code_digits',
  'level_name',
].map((name) => `/mapping/${name}`);

/** Second step of a map file: which property is what. On leaves with a dry run. */
export function MappingStep(
  props: StepProps & { file: TerritoryFile; levels: readonly Schemas['AreaLevel'][] },
) {
  const { t } = useTranslation('grids');
  const { wizard, patch, file, levels } = props;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const check = async () => {
    setBusy(true);
    setError(undefined);
    try {
      patch({ report: await checkFile(wizard, levels.length), step: 'check' });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="card wizard-card" aria-label={t('import.step.mapping')}>
      <div className="wizard-form">
        <MappingFields
          mapping={wizard.mapping}
          properties={file.properties}
          levels={levels}
          base={wizard.base}
          error={error}
          onChange={(part) => patch({ mapping: { ...wizard.mapping, ...part } })}
          onBase={(base) => patch({ base })}
        />
        <Refusal error={error} shown={kMappingFields} />
      </div>
      <PropertyTable file={file} mapping={wizard.mapping} />
      <StepFoot
        onBack={() => props.onStep('file')}
        onNext={() => void check()}
        next={t('import.check')}
        busy={busy}
        disabled={wizard.mapping.depth === '' && wizard.mapping.level === ''}
      />
    </section>
  );
}
