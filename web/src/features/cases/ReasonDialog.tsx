import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type ReasonKind = 'reject' | 'return_to_desk' | 'fail_verification' | 'submit_rectification';

const kChips = {
  reject: ['case.reject_duplicate', 'case.reject_outside', 'case.reject_unclear', 'case.reject_private'],
  return_to_desk: ['case.return_wrong_unit', 'case.return_wrong_place', 'case.return_needs_more'],
  fail_verification: ['case.reason_not_fixed', 'case.reason_partly', 'case.reason_place'],
  submit_rectification: [],
} as const;
const kTitles = {
  reject: 'case.reject_title',
  return_to_desk: 'case.return_title',
  fail_verification: 'case.reasons_fail',
  submit_rectification: 'case.rectify_title',
} as const;
const kMaxReason = 500;

/** Asks why, with the usual reasons one touch away; nothing is sent without a reason. */
export function ReasonDialog(props: {
  kind: ReasonKind;
  onClose: () => void;
  onReason: (reason: string) => Promise<boolean>;
}) {
  const { t } = useTranslation(['console', 'common']);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const done = await props.onReason(reason.trim());
    setBusy(false);
    if (done) props.onClose();
  };
  return (
    <Modal
      open
      title={t(kTitles[props.kind])}
      okText={t('common:action.confirm')}
      cancelText={t('common:action.cancel')}
      okButtonProps={{ disabled: !reason.trim(), loading: busy }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
    >
      {props.kind === 'reject' ? <p className="t2">{t('case.reject_hint')}</p> : null}
      <div className="chips">
        {kChips[props.kind].map((word) => (
          <button
            key={word}
            type="button"
            className="chip"
            aria-pressed={reason === t(word)}
            onClick={() => setReason(t(word))}
          >
            {t(word)}
          </button>
        ))}
      </div>
      <Input.TextArea
        rows={3}
        maxLength={kMaxReason}
        value={reason}
        aria-label={t(props.kind === 'submit_rectification' ? 'case.rectify_note' : 'case.reason_label')}
        placeholder={t('case.reason_needed')}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
