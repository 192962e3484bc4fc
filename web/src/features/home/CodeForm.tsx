import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** Straight to one's own report. What is wrong with a code is said on the page it leads to. */
export function CodeForm() {
  const { t } = useTranslation('public');
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    navigate(code.trim() ? `/track/${encodeURIComponent(code.trim())}` : '/track');
  };
  return (
    <form className="code-form" onSubmit={go}>
      <label className="visually-hidden" htmlFor="home-code">
        {t('home.code_label')}
      </label>
      <input
        id="home-code"
        className="t-input"
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder={t('home.code_hint')}
        onChange={(event) => setCode(event.target.value)}
      />
      <button type="submit" className="tb">
        {t('home.track')}
      </button>
    </form>
  );
}
