import { useTranslation } from 'react-i18next';
import { useElder } from '@/shared/touch/elder';

/** 长辈版 on or off. In English on a phone it stands in the footer, for want of room above. */
export function ElderButton() {
  const { t } = useTranslation('public');
  const [elder, setElder] = useElder();
  return (
    <button type="button" className="tools-elder" aria-pressed={elder} onClick={() => setElder(!elder)}>
      {t('nav.elder')}
    </button>
  );
}
