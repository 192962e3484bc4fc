import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { showToast } from '@/shared/toast';

/** Closes a unit or a post, or says everything that keeps it open and what to do about each. */
export function CloseDialog(props: {
  title: string;
  detail: string;
  run: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation(['duty', 'common']);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<string[]>([]);
  const refused = (error: unknown) => {
    if (!(error instanceof ApiProblem)) return setKept([t('common:error.network')]);
    const details = (error.problem.errors ?? []).map(({ detail }) => detail);
    setKept(details.length > 0 ? details : [error.message]);
  };
  const close = () => {
    setBusy(true);
    props
      .run()
      .then(() => {
        showToast({ tone: 'done', text: t('units.closed_done') });
        props.onClose();
      }, refused)
      .finally(() => setBusy(false));
  };
  return (
    <Modal
      open
      title={props.title}
      okText={t('units.close')}
      okButtonProps={{ danger: true }}
      cancelText={t('common:action.cancel')}
      confirmLoading={busy}
      onOk={close}
      onCancel={props.onClose}
    >
      <p className="t2 duty-lead">{props.detail}</p>
      {kept.length > 0 ? (
        <section className="duty-kept" role="alert">
          <b>{t('units.kept_open')}</b>
          <ul>
            {kept.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Modal>
  );
}
