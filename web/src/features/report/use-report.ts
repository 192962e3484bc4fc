import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { useDraft } from '@/offline/use-draft';
import { focusFirstError } from '@/shared/touch/focus';
import {
  emptyDraft,
  type FieldErrors,
  kDraftKey,
  missingFields,
  type ReportDraft,
  refusedFields,
  worthKeeping,
} from './draft';
import { findSimilar, sendReport, useClasses } from './queries';

/** The life of one report on this page: draft, checks, similar cases, sending. */
export function useReport() {
  const { t } = useTranslation(['public', 'common']);
  const navigate = useNavigate();
  const classes = useClasses();
  const [empty] = useState(emptyDraft);
  const draft = useDraft<ReportDraft>(kDraftKey, empty, worthKeeping);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string>();
  const [similar, setSimilar] = useState<Schemas['SimilarReport'][]>([]);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef('');

  const show = useCallback((found: FieldErrors) => {
    setErrors(found);
    if (Object.keys(found).length) focusFirstError(form.current);
  }, []);

  const change = useCallback(
    (part: Partial<ReportDraft>) => {
      draft.change(part);
      setErrors({});
      setFailure(undefined);
    },
    [draft.change],
  );

  const refused = (error: unknown) => {
    if (!(error instanceof ApiProblem) || error.status >= 500) {
      const reason = error instanceof ApiProblem ? error.message : t('common:error.network');
      setFailure(t('report.failed', { reason }));
      return;
    }
    setFailure(t('report.refused', { reason: error.message }));
    show(refusedFields(error.problem.errors));
    // A refusal is an answer: what is sent after repairs is a new report.
    draft.change({ key: crypto.randomUUID() });
  };

  const send = async () => {
    setSimilar([]);
    setBusy(true);
    try {
      await sendReport(draft.value, draft.value.choice.class_code ?? '');
      await draft.clear();
      navigate('/report/done', { replace: true });
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  };

  const submit = async () => {
    if (busy) return;
    setFailure(undefined);
    const names = missingFields(draft.value, classes.data);
    show(Object.fromEntries(names.map((name) => [name, t(`report.error.${name}`)])));
    if (names.length) return;
    setBusy(true);
    const spot = JSON.stringify([draft.value.choice.class_code, draft.value.place.position]);
    // The check helps; it must never stand in the way, nor be asked twice about the same spot.
    const found = spot === asked.current ? [] : await findSimilar(draft.value).catch(() => []);
    asked.current = spot;
    setBusy(false);
    if (found.length) setSimilar(found);
    else await send();
  };

  const startAfresh = async () => {
    await draft.clear();
    draft.change(emptyDraft());
  };

  return {
    classes,
    draft,
    change,
    errors,
    failure,
    similar,
    busy,
    form,
    submit,
    send,
    startAfresh,
    closeSimilar: () => setSimilar([]),
  };
}
