import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Field } from '@/shared/touch/Field';
import { focusFirstError } from '@/shared/touch/focus';
import { Sheet } from '@/shared/touch/Sheet';
import { useToast } from '@/shared/touch/Toast';
import { type TrackedReport, useReopen } from './queries';

/** Asking for the case to be done again, with the reason. */
export function ReopenSheet(props: { report: TrackedReport; open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['public', 'common']);
  const toast = useToast();
  const body = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const reopen = useReopen(props.report.tracking_code, () => {
    props.onClose();
    toast({ text: t('track.reopen.done') });
  });
  const refusal = reopen.error
    ? reopen.error instanceof ApiProblem
      ? (reopen.error.field('/reason') ?? reopen.error.message)
      : t('common:error.network')
    : undefined;
  const send = () => {
    if (reason.trim()) reopen.send(reason.trim());
    else {
      setError(t('track.reopen.error'));
      focusFirstError(body.current);
    }
  };
  return (
    <Sheet
      open={props.open}
      title={t('track.reopen.title')}
      onClose={props.onClose}
      footer={
        <button type="button" className="tb tb--p tb--wide" disabled={reopen.isPending} onClick={send}>
          {t('track.reopen.send')}
        </button>
      }
    >
      <div ref={body}>
        <Field label={t('track.reopen.reason')} error={error ?? refusal}>
          {(wiring) => (
            <textarea
              {...wiring}
              className="t-input"
              value={reason}
              placeholder={t('track.reopen.hint')}
              onChange={(event) => {
                setReason(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
      </div>
    </Sheet>
  );
}
