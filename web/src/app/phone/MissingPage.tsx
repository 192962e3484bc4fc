import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PhoneHeader } from '@/offline/PhoneHeader';

export function MissingPage() {
  const { t } = useTranslation('phone');
  return (
    <>
      <PhoneHeader title={t('missing.title')} back="/" />
      <main className="phone-body phone-pad">
        <Link className="tb tb--p" to="/">
          {t('missing.home')}
        </Link>
      </main>
    </>
  );
}
