import { useTranslation } from 'react-i18next';

export function App() {
  const { t } = useTranslation('public');
  return <main>{t('title')}</main>;
}
