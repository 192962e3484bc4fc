import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { SelectField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useFormat } from '@/shared/format';
import { BaseField } from './BaseField';
import type { StepProps } from './ImportPage';
import { sendSheet, startDraft } from './queries';
import { StepFoot } from './StepBar';
import { stemOf } from './wizard';

const kFields = ['/parent_id'];

/** Second step of a sheet: which draft takes it in, and where in the tree it begins. */
export function SheetStep({
  wizard,
  patch,
  onStep,
  tree,
}: StepProps & { tree: Schemas['AreaTree'] | undefined }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const areas = tree?.areas ?? [];
  const check = async () => {
    setBusy(true);
    setError(undefined);
    try {
      let draft_id = wizard.base || wizard.own_draft;
      if (!draft_id) {
        draft_id = (await startDraft(stemOf(wizard.sheet?.name ?? ''))).id;
        patch({ own_draft: draft_id });
      }
      patch({
        sheet_report: await sendSheet({ ...wizard, skip_faulty: false }, draft_id, true),
        step: 'check',
      });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="card wizard-card" aria-label={t('import.step.target')}>
      <div className="desk-form wizard-form">
        <BaseField value={wizard.base} sheet onChange={(base) => patch({ base })} />
        <SelectField
          label={t('import.root')}
          hint={t('import.root_hint')}
          error={fieldError(error, '/parent_id')}
          value={wizard.parent_id}
          options={[
            { value: '', label: t('import.root_top') },
            ...areas.map(({ id, name, depth }) => ({
              value: id,
              label: `${'\u3000'.repeat(depth)}${format.localized(name)}`,
            })),
          ]}
          onChange={(parent_id) => patch({ parent_id })}
        />
        <Refusal error={error} shown={kFields} />
      </div>
      <aside className="wizard-aside">
        <h2>{t('import.sheet')}</h2>
        <p>{t('import.sheet_detail')}</p>
      </aside>
      <StepFoot
        onBack={() => {
          patch({ sheet: undefined });
          onStep('file');
        }}
        onNext={() => void check()}
        next={t('import.check')}
        busy={busy}
      />
    </section>
  );
}
