import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { switchLanguage } from '@/i18n';
import { activate } from '@/offline/session';
import { useOnline } from '@/offline/use-outbox';
import { Icon } from '@/shared/Icon';
import { BottomBar } from '@/shared/touch/BottomBar';
import { Field } from '@/shared/touch/Field';
import { focusFirstError } from '@/shared/touch/focus';
import { Logo } from '@/shared/touch/Logo';
import './me.css';

/** The code of a scanned address stands behind "#": browsers keep that part to themselves. */
function scannedCode(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Makes this phone somebody's: the code comes with the scanned address, or is typed. */
export default function ActivatePage({ expired }: { expired: boolean }) {
  const { t, i18n } = useTranslation(['phone', 'common']);
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const online = useOnline();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!hash) return;
    setCode(scannedCode(hash));
    navigate(pathname, { replace: true }); // not in the history either
  }, [hash, pathname, navigate]);

  const refuse = (text: string) => {
    setError(text);
    focusFirstError(form.current);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wanted = code.normalize('NFKC').trim().toUpperCase();
    if (!wanted) {
      refuse(t('activate.error_empty'));
      return;
    }
    setBusy(true);
    try {
      await activate(wanted);
      navigate('/', { replace: true });
    } catch (problem) {
      refuse(
        problem instanceof ApiProblem
          ? (problem.field('/code') ?? problem.message)
          : t(online ? 'common:error.network' : 'activate.offline'),
      );
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="phone-body activate">
      <form ref={form} className="phone-pad phone-form" noValidate onSubmit={(event) => void submit(event)}>
        <header>
          <Logo size={40} />
          <button
            type="button"
            className="t-link"
            onClick={() => void switchLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}
          >
            <Icon name="globe" size={20} />
            {t('common:language.other')}
          </button>
        </header>
        <h1>{t('activate.title')}</h1>
        <p className="t2">{t(expired ? 'activate.again' : 'activate.lead')}</p>
        <Field label={t('activate.code')} hint={t('activate.hint')} error={error}>
          {(wiring) => (
            <input
              {...wiring}
              className="t-input activate-code"
              value={code}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => {
                setCode(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
        <BottomBar>
          <button type="submit" className="tb tb--p tb--wide" aria-disabled={busy}>
            {t(busy ? 'activate.going' : 'activate.go')}
          </button>
        </BottomBar>
      </form>
    </main>
  );
}
