import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/PageHead';
import { Loading } from '@/shared/States';
import { CheckStep } from './CheckStep';
import { DonePanel } from './DonePanel';
import { FileStep } from './FileStep';
import { FinishStep } from './FinishStep';
import { MappingStep } from './MappingStep';
import { SheetCheckStep } from './SheetCheckStep';
import { SheetStep } from './SheetStep';
import { StepBar } from './StepBar';
import { type Patch, useWizard } from './use-wizard';
import type { Step, Wizard } from './wizard';
import './territory-import.css';

export interface StepProps {
  wizard: Wizard;
  patch: Patch;
  onStep: (step: Step) => void;
}

function PresentStep({ state }: { state: ReturnType<typeof useWizard> }) {
  const { wizard, tree, patch } = state;
  const { step, file, sheet } = wizard;
  const levels = tree.data?.levels ?? [];
  const parts = { wizard, patch, onStep: (next: Step) => patch({ step: next }) };
  if (step === 'finish') return <FinishStep {...parts} levels={levels.length} onDone={state.finish} />;
  if (step === 'mapping' && file) return <MappingStep {...parts} file={file} levels={levels} />;
  if (step === 'mapping' && sheet) return <SheetStep {...parts} tree={tree.data} />;
  if (step === 'check') return file ? <CheckStep {...parts} /> : <SheetCheckStep {...parts} />;
  return <FileStep {...parts} onSent={state.open} lost={state.lost} />;
}

/** Screen 6: a map file or a sheet becomes areas, step by step; the territory is not touched before the last. */
export function ImportPage() {
  const { t } = useTranslation('grids');
  const state = useWizard();
  const { step, file, sheet, done } = state.wizard;
  if (state.waiting) return <Loading rows={8} />;
  return (
    <div className="page wizard">
      <PageHead title={t('import.title')} fact={file?.name ?? sheet?.name}>
        {step === 'file' && !done ? null : (
          <button type="button" className="btn" onClick={state.forget}>
            {t('import.restart')}
          </button>
        )}
      </PageHead>
      {done ? (
        <DonePanel done={done} />
      ) : (
        <>
          <StepBar step={step} sheet={sheet !== undefined} />
          <PresentStep state={state} />
        </>
      )}
    </div>
  );
}
