import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { kSteps, type Step } from './wizard';

/** Where one is: steps done, the present one, those to come. */
export function StepBar({ step, sheet }: { step: Step; sheet: boolean }) {
  const { t } = useTranslation('grids');
  const at = kSteps.indexOf(step);
  return (
    <ol className="wizard-steps" aria-label={t('import.steps')}>
      {kSteps.map((one, index) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={index < at ? 'is-done' : undefined}
        >
          <span className="wizard-number">{index < at ? <Icon name="check" size={14} /> : index + 1}</span>
          {t(`import.step.${one === 'mapping' && sheet ? 'target' : one}`)}
        </li>
      ))}
    </ol>
  );
}

/** Back and on, always at the same place. */
export function StepFoot(props: {
  onBack?: () => void;
  onNext: () => void;
  next: string;
  busy?: boolean;
  disabled?: boolean;
}) {
  const { t } = useTranslation(['grids', 'common']);
  return (
    <footer className="wizard-foot">
      {props.onBack ? (
        <button type="button" className="btn" onClick={props.onBack} disabled={props.busy}>
          {t('import.back')}
        </button>
      ) : null}
      <button
        type="button"
        className="btn btn--primary"
        onClick={props.onNext}
        disabled={props.disabled || props.busy}
      >
        {props.busy ? t('import.working') : props.next}
      </button>
    </footer>
  );
}
