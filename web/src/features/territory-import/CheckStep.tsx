import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Counts } from '@/shared/desk/Counts';
import { DefectList } from './DefectList';
import { DefectMap } from './DefectMap';
import type { StepProps } from './ImportPage';
import { StepFoot } from './StepBar';

/** Third step of a map file: what the import would do, and every defect in the list and on the map. */
export function CheckStep({ wizard, onStep }: StepProps) {
  const { t } = useTranslation('grids');
  const [chosen, setChosen] = useState<number>();
  const { report } = wizard;
  if (!report) return null;
  const findings = [
    ...report.defects.map((one) => ({ ...one, defect: true })),
    ...report.warnings.map((one) => ({ ...one, defect: false })),
  ];
  const { added, changed, unchanged, defects } = report;
  const nothing = defects.length === 0 && added + changed === 0;
  return (
    <section className="card wizard-card wizard-card--check" aria-label={t('import.step.check')}>
      <div className="wizard-form">
        <Counts
          items={[
            { label: t('import.added'), value: added },
            { label: t('import.changed'), value: changed },
            { label: t('import.unchanged'), value: unchanged },
            { label: t('import.defects'), value: defects.length, bad: true },
          ]}
        />
        {defects.length > 0 ? (
          <p className="desk-note desk-note--due">{t('import.has_defects')}</p>
        ) : (
          <p className="desk-note desk-note--ok">{t(nothing ? 'import.nothing_new' : 'import.sound')}</p>
        )}
        <DefectList findings={findings} chosen={chosen} onChoose={setChosen} />
      </div>
      <DefectMap findings={findings} chosen={chosen} />
      <StepFoot
        onBack={() => onStep('mapping')}
        onNext={() => onStep('finish')}
        next={t('import.next')}
        disabled={defects.length > 0 || nothing}
      />
    </section>
  );
}
