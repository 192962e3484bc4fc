import { useTranslation } from 'react-i18next';
import { switchLanguage } from '@/i18n';
import { Icon } from './Icon';

/** Switches between Chinese and English and remembers it; shows the language the page is in. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('common');
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className="tool"
      aria-label={t('language.switch')}
      title={t('language.switch')}
      onClick={() => void switchLanguage(other)}
    >
      <Icon name="globe" />
      <span>{t('language.name')}</span>
    </button>
  );
}
