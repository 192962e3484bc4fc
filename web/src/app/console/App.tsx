import { useTranslation } from 'react-i18next';

export function App() {
  const { t } = useTranslation('console');
  return <main>{t('title')}</main>;
}
