import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { TextField } from '@/shared/desk/Field';
import { Refusal } from '@/shared/desk/Refusal';
import { fieldError } from '@/shared/desk/refusals';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { useSaveSetup } from '../changes';
import { GapForecast } from './GapForecast';
import { bodyOf, isChanged, type Plan, planOf, requirementAt, type Setup } from './plan';
import { RequiredTable } from './RequiredTable';
import { RoleTable } from './RoleTable';

/** Pointers that a control of the form shows. */
const shownBy = (plan: Plan, error: unknown) =>
  (error instanceof ApiProblem ? (error.problem.errors ?? []) : [])
    .map(({ pointer }) => pointer)
    .filter(
      (pointer) =>
        pointer === '/names_signed' ||
        requirementAt(plan, pointer) ||
        Number(/^\/roles\/(\d+)\//.exec(pointer)?.[1]) < plan.roles.length,
    );

/** Somebody saved first: what was filled in stays until the latest is read. */
function Meanwhile({ onReadAgain }: { onReadAgain: () => void }) {
  const { t } = useTranslation('setup');
  return (
    <div className="desk-note desk-note--due setup-meanwhile" role="alert">
      <p>{t('duty.meanwhile')}</p>
      <button type="button" className="btn" onClick={onReadAgain}>
        {t('duty.read_again')}
      </button>
    </div>
  );
}

/** The form as a whole: it is saved as one, over the version that was read. */
export function SetupForm(props: {
  setup: Setup;
  levels: readonly Schemas['AreaLevel'][];
  onReadAgain: () => Promise<{ data?: Setup }>;
}) {
  const { t } = useTranslation('setup');
  const manages = useCan('duty_manage');
  const [plan, setPlan] = useState(() => planOf(props.setup));
  const save = useSaveSetup();
  const changed = isChanged(plan, { ...props.setup, version: plan.version });
  // What another saved is taken over as long as nothing is filled in here.
  useEffect(() => {
    if (!changed && props.setup.version !== plan.version) setPlan(planOf(props.setup));
  }, [changed, props.setup, plan.version]);

  const start = (setup: Setup) => {
    setPlan(planOf(setup));
    save.reset();
  };
  const submit = () =>
    save.mutate(bodyOf(plan), {
      onSuccess: (saved) => {
        start(saved);
        showToast({ tone: 'done', text: t('duty.saved') });
      },
    });
  const overtaken = save.error instanceof ApiProblem && save.error.code === 'changed_meanwhile';
  // What was refused is no longer true of what is being changed.
  const onChange = (next: Plan) => {
    setPlan(next);
    if (save.error && !overtaken) save.reset();
  };
  const parts = { plan, error: save.error, disabled: !manages, onChange };
  return (
    <>
      {manages ? null : <p className="desk-note">{t('duty.read_only')}</p>}
      <RoleTable {...parts} needed={props.setup.needed} />
      <RequiredTable {...parts} levels={props.levels} overlays={props.setup.overlays} />
      <section className="card setup-card" aria-label={t('duty.names')}>
        <header>
          <h2>{t('duty.names')}</h2>
        </header>
        <fieldset disabled={!manages} className="setup-names">
          <TextField
            label={t('duty.names_field')}
            hint={t('duty.names_hint')}
            error={fieldError(save.error, '/names_signed')}
            value={plan.names_signed}
            onChange={(names_signed) => onChange({ ...plan, names_signed })}
          />
        </fieldset>
      </section>
      {manages ? (
        <footer className="setup-foot">
          {overtaken ? (
            <Meanwhile onReadAgain={() => void props.onReadAgain().then(({ data }) => data && start(data))} />
          ) : (
            <Refusal error={save.error} shown={shownBy(plan, save.error)} />
          )}
          <GapForecast plan={plan} changed={changed} />
          <button
            type="button"
            className="btn"
            disabled={!changed || save.isPending}
            onClick={() => start(props.setup)}
          >
            {t('duty.undo')}
          </button>
          <button
            type="button"
            className="btn btn--primary"
            disabled={!changed || save.isPending}
            onClick={submit}
          >
            {t('duty.save')}
          </button>
        </footer>
      ) : null}
    </>
  );
}
