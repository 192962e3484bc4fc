import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EffectiveField } from '@/shared/desk/EffectiveField';
import { type Effective, startOfDay, tomorrow } from '@/shared/desk/effective';
import { CheckField, SelectField, TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { TimeZoneContext } from '@/shared/format';
import { useCan } from '@/shared/session';
import { type Choice, finishImport, NotPublished } from './finish';
import type { StepProps } from './ImportPage';
import { StepFoot } from './StepBar';
import { type Done, stemOf, type Wizard } from './wizard';

const kFields = ['/name', '/effective_from', '/replace_newer'];

interface FormValues {
  target: Choice['target'];
  name: string;
  start: Effective;
  replace_newer: boolean;
}

/** A new draft or an edition has a name; a draft that is there keeps its own. */
const isNamed = ({ target }: FormValues, wizard: Wizard) =>
  target === 'edition' || (!wizard.base && !wizard.own_draft);

function FinishFields(props: {
  wizard: Wizard;
  values: FormValues;
  /** A map file that is meant for a draft stays there: it is published from the editor. */
  may_publish: boolean;
  error: unknown;
  onChange: (part: Partial<FormValues>) => void;
}) {
  const { t } = useTranslation('grids');
  const { wizard, values, error, onChange } = props;
  const as_edition = values.target === 'edition';
  const outdated = fieldError(error, '/replace_newer');
  const as_draft = { value: 'draft', label: t('import.as_draft') };
  const targets = props.may_publish
    ? [{ value: 'edition', label: t('import.as_edition') }, as_draft]
    : [as_draft];
  return (
    <div className="desk-form wizard-form">
      <SelectField
        label={t('import.target')}
        value={values.target}
        options={targets}
        onChange={(value) => onChange({ target: value as Choice['target'] })}
      />
      {isNamed(values, wizard) ? (
        <TextField
          label={t(as_edition ? 'import.edition_name' : 'import.draft_name')}
          error={fieldError(error, '/name')}
          value={values.name}
          onChange={(name) => onChange({ name })}
        />
      ) : null}
      {as_edition ? (
        <EffectiveField
          value={values.start}
          error={fieldError(error, '/effective_from')}
          onChange={(start) => onChange({ start })}
        />
      ) : null}
      {outdated ? <p className="desk-note desk-note--due">{outdated}</p> : null}
      {outdated || values.replace_newer ? (
        <CheckField
          label={t('publish.replace')}
          checked={values.replace_newer}
          onChange={(replace_newer) => onChange({ replace_newer })}
        />
      ) : null}
      {wizard.taken && as_edition ? <p className="desk-note">{t('import.taken')}</p> : null}
      <Refusal error={error} shown={kFields} />
    </div>
  );
}

/** Last step: a new edition with its date, or a draft to work on. */
export function FinishStep(props: StepProps & { levels: number; onDone: (done: Done) => void }) {
  const { t } = useTranslation('grids');
  const { wizard, patch, onStep } = props;
  const zone = useContext(TimeZoneContext);
  const may_publish = useCan('territory_publish') && !wizard.base;
  const [values, setValues] = useState<FormValues>({
    target: may_publish ? 'edition' : 'draft',
    name: stemOf(wizard.file?.name ?? wizard.sheet?.name ?? ''),
    start: { at_once: false, day: tomorrow(new Date(), zone) },
    replace_newer: false,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { start, ...choice } = values;
  const effective_from = start.at_once ? undefined : startOfDay(start.day, zone);
  const as_edition = values.target === 'edition';
  const dated = !as_edition || start.at_once || effective_from !== undefined;
  const finish = async () => {
    setBusy(true);
    setError(undefined);
    try {
      props.onDone(await finishImport(wizard, props.levels, { ...choice, effective_from }));
    } catch (refused) {
      if (refused instanceof NotPublished) patch({ taken: refused.taken });
      setError(refused instanceof NotPublished ? refused.refused : refused);
      setBusy(false);
    }
  };
  return (
    <section className="card wizard-card" aria-label={t('import.step.finish')}>
      <FinishFields
        wizard={wizard}
        values={values}
        may_publish={may_publish}
        error={error}
        onChange={(part) => setValues((old) => ({ ...old, ...part }))}
      />
      <aside className="wizard-aside">
        <h2>{t('import.what_happens')}</h2>
        <p>{t(as_edition ? 'import.edition_detail' : 'import.draft_detail')}</p>
      </aside>
      <StepFoot
        onBack={() => onStep('check')}
        onNext={() => void finish()}
        next={t(as_edition ? 'import.publish' : 'import.save_draft')}
        busy={busy}
        disabled={!dated || (isNamed(values, wizard) && !values.name.trim())}
      />
    </section>
  );
}
