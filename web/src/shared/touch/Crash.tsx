import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon';

/** Instead of a blank page: what was entered is kept on the device, so opening again goes on from there. */
export function Crash() {
  const { t } = useTranslation('common');
  return (
    <div className="notice notice--error" role="alert">
      <Icon name="warning" size={24} />
      <h3>{t('error.crash')}</h3>
      <p>{t('error.crash_detail')}</p>
      <button type="button" className="tb" onClick={() => window.location.reload()}>
        {t('error.reload')}
      </button>
    </div>
  );
}
