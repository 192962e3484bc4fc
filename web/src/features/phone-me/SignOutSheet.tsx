import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { signOut } from '@/offline/session';
import { Sheet } from '@/shared/touch/Sheet';

/** Signing out is said with its price: what is not sent yet stays behind. */
export function SignOutSheet(props: { open: boolean; waiting: number; onClose: () => void }) {
  const { t } = useTranslation(['phone', 'common']);
  const [error, setError] = useState<string>();
  const leave = () =>
    signOut().catch((problem) =>
      setError(problem instanceof ApiProblem ? problem.message : t('me.sign_out_offline')),
    );
  return (
    <Sheet
      open={props.open}
      title={t('me.sign_out_title')}
      onClose={props.onClose}
      footer={
        <>
          <button type="button" className="tb tb--d" onClick={() => void leave()}>
            {t('me.sign_out')}
          </button>
          <button type="button" className="tb" onClick={props.onClose}>
            {t('common:action.cancel')}
          </button>
        </>
      }
    >
      <p>{t('me.sign_out_lead')}</p>
      {props.waiting ? <p className="c-due">{t('me.sign_out_waiting', { count: props.waiting })}</p> : null}
      {error ? (
        <p className="t-error" role="alert">
          {error}
        </p>
      ) : null}
    </Sheet>
  );
}
