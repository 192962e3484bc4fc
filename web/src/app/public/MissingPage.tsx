import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function MissingPage() {
  const { t } = useTranslation('public');
  return (
    <div className="page page--narrow">
      <h1>{t('missing.title')}</h1>
      <p className="lead">{t('missing.detail')}</p>
      <Link className="tb tb--p" to="/">
        {t('missing.home')}
      </Link>
    </div>
  );
}
