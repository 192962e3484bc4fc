import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { db } from '@/offline/db';
import { useKeptClasses } from '@/offline/kept-classes';
import { outbox, useSession } from '@/offline/session';
import { useDraft } from '@/offline/use-draft';
import { useFormat } from '@/shared/format';
import { focusFirstError } from '@/shared/touch/focus';
import { useToast } from '@/shared/touch/Toast';
import {
  type FieldName,
  type FieldReport,
  kDraftKey,
  kEmpty,
  missingFields,
  toItem,
  worthKeeping,
} from './draft';

/** The life of one field report: draft, checks, into the outbox, undo. */
export function useFieldReport() {
  const { t } = useTranslation(['phone', 'common']);
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const { account } = useSession();
  const classes = useKeptClasses();
  const list = classes.data?.value;
  const draft = useDraft<FieldReport>(kDraftKey, kEmpty, worthKeeping);
  const [wrong, setWrong] = useState<FieldName[]>([]);
  const form = useRef<HTMLFormElement>(null);

  const change = useCallback(
    (part: Partial<FieldReport>) => {
      draft.change(part);
      setWrong([]);
    },
    [draft.change],
  );

  const undo = async (seq: number, kept: FieldReport) => {
    if (!(await outbox.undo(seq))) {
      toast({ text: t('report.too_late'), tone: 'warning' });
      return;
    }
    await db.drafts.put({ key: kDraftKey, value: kept });
    toast({ text: t('report.undone') });
    navigate('/report');
  };

  const submit = async () => {
    const missing = missingFields(draft.value, list);
    setWrong(missing);
    if (missing.length) {
      focusFirstError(form.current);
      return;
    }
    const kept = draft.value;
    const chosen = list?.classes.find(({ code }) => code === kept.choice.class_code);
    const { seq } = await outbox.add(toItem(kept, account.id, format.localized(chosen?.name)));
    await draft.clear();
    toast({
      text: t('report.sent'),
      action: { label: t('common:action.undo'), run: () => void undo(seq, kept) },
    });
    navigate('/');
  };

  const error = (name: FieldName) => (wrong.includes(name) ? t(`report.error.${name}`) : undefined);
  return { classes, list, draft, change, submit, error, form };
}
