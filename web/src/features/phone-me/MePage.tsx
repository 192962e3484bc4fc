import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { switchLanguage } from '@/i18n';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { useSession } from '@/offline/session';
import { useQueue } from '@/offline/use-outbox';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { useElder } from '@/shared/touch/elder';
import { Toggle } from '@/shared/touch/Toggle';
import { SignOutSheet } from './SignOutSheet';
import './me.css';

/** Whose phone this is, its language and text, and the way out. */
export default function MePage() {
  const { t, i18n } = useTranslation(['phone', 'common']);
  const format = useFormat();
  const { account, scope_areas, expires_at } = useSession();
  const waiting = useQueue().filter(({ state }) => state !== 'sent').length;
  const [elder, setElder] = useElder();
  const [leaving, setLeaving] = useState(false);
  const separator = format.language === 'en' ? ', ' : '、';
  const facts: [string, string][] = [
    [t('me.unit'), format.localized(account.unit_name)],
    [t('me.role'), format.localized(account.role_name)],
    [t('me.scope'), scope_areas.map(({ name }) => format.localized(name)).join(separator)],
    [t('me.expires'), format.dateTime(expires_at)],
  ];
  return (
    <>
      <PhoneHeader title={t('me.title')} />
      <main className="phone-body phone-pad">
        <section className="phone-card">
          <h2 className="me-post">{format.localized(account.post_name) || account.login}</h2>
          <dl className="phone-facts">
            {facts.map(([name, value]) =>
              value ? (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </section>
        <ul className="me-rows phone-card">
          <li>
            <Link to="/queue">
              {t('me.queue')}
              <span className="t2">{format.number(waiting)}</span>
              <Icon name="right" size={20} />
            </Link>
          </li>
          <li>
            <button
              type="button"
              onClick={() => void switchLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}
            >
              {t('me.language')}
              <span className="t2">{i18n.language === 'en' ? 'English' : '中文'}</span>
              <Icon name="globe" size={20} />
            </button>
          </li>
        </ul>
        <Toggle label={t('me.elder')} checked={elder} onChange={setElder} />
        <button type="button" className="tb tb--d" onClick={() => setLeaving(true)}>
          <Icon name="signout" size={20} />
          {t('me.sign_out')}
        </button>
        <SignOutSheet open={leaving} waiting={waiting} onClose={() => setLeaving(false)} />
      </main>
    </>
  );
}
