import { useTranslation } from 'react-i18next';

export function App() {
  const { t } = useTranslation('phone');
  return <main>{t('title')}</main>;
}
