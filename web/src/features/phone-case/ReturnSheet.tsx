import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '@/api/types';
import { focusFirstError } from '@/shared/touch/focus';
import { Sheet } from '@/shared/touch/Sheet';
import { useAct } from './queries';
import { type Reason, ReasonFields } from './ReasonFields';
import { reasonText } from './reasons';
import { useDone } from './use-done';

type ReturnReason = 'not_ours' | 'wrong_place' | 'not_found' | 'duplicate' | 'other';

/** Giving a case back to the desk, with why. */
export function ReturnSheet({
  detail,
  open,
  onClose,
}: {
  detail: CaseDetail;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('phone');
  const act = useAct(detail);
  const done = useDone();
  const body = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState<Reason<ReturnReason>>({ key: null, note: '' });
  const [wrong, setWrong] = useState<'error' | 'error_other'>();
  const labels = t('return.reasons', { returnObjects: true });

  const send = async () => {
    const { key, note } = reason;
    const missing = !key ? 'error' : key === 'other' && !note.trim() ? 'error_other' : undefined;
    setWrong(missing);
    if (missing || !key) {
      focusFirstError(body.current);
      return;
    }
    const item = await act('return_to_desk', { reason: reasonText(labels[key], note, key === 'other') });
    onClose();
    done(item, t('return.sent'), true);
  };

  return (
    <Sheet
      open={open}
      title={t('return.title')}
      onClose={onClose}
      footer={
        <button type="button" className="tb tb--p tb--wide" onClick={() => void send()}>
          {t('return.send')}
        </button>
      }
    >
      <div className="t-stack" ref={body}>
        <ReasonFields
          label={t('return.lead')}
          note_label={t('return.note')}
          labels={labels}
          value={reason}
          onChange={(next) => {
            setReason(next);
            setWrong(undefined);
          }}
          error={wrong === 'error' ? t('return.error') : undefined}
          note_error={wrong === 'error_other' ? t('return.error_other') : undefined}
        />
      </div>
    </Sheet>
  );
}
