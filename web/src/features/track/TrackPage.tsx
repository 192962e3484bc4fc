import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Icon } from '@/shared/Icon';
import { BottomBar } from '@/shared/touch/BottomBar';
import { Field } from '@/shared/touch/Field';
import { focusFirstError } from '@/shared/touch/focus';
import { isCode, normaliseCode } from './code';
import { forgetOwnCodes, useOwnCodes } from './queries';
import './track.css';

/** Asking for a report by its code. */
export default function TrackPage({ wrong, first = '' }: { wrong?: string; first?: string }) {
  const { t } = useTranslation('public');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(first);
  const [error, setError] = useState(wrong);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong) focusFirstError(form.current);
  }, [wrong]);

  const go = (event: FormEvent) => {
    event.preventDefault();
    const code = normaliseCode(typed);
    if (isCode(code)) {
      navigate(`/track/${code}`);
      return;
    }
    setError(t(code ? 'track.error_shape' : 'track.error_empty'));
    focusFirstError(form.current);
  };

  return (
    <form ref={form} className="page page--narrow track-form" noValidate onSubmit={go}>
      <h1>{t('track.title')}</h1>
      <Field label={t('track.label')} hint={t('track.hint')} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            className="t-input t-input--code"
            value={typed}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <OwnCodes />
      <BottomBar>
        <button type="submit" className="tb tb--p tb--wide">
          {t('track.go')}
        </button>
      </BottomBar>
    </form>
  );
}

function OwnCodes() {
  const { t } = useTranslation('public');
  const codes = useOwnCodes();
  if (codes.length === 0) return null;
  return (
    <section className="own-codes">
      <header>
        <h2>{t('track.mine')}</h2>
        <button type="button" className="t-link" onClick={() => void forgetOwnCodes()}>
          {t('track.forget')}
        </button>
      </header>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Link to={`/track/${code}`}>
              {code}
              <Icon name="right" size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
