import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { switchLanguage } from '@/i18n';
import { useElder } from '@/shared/touch/elder';
import { Logo } from '@/shared/touch/Logo';
import { HeaderNav } from './Nav';

export function Header({ title }: { title: string }) {
  const { t, i18n } = useTranslation(['common', 'public']);
  const [elder, setElder] = useElder();
  return (
    <header className="header">
      <Link className="brand" to="/">
        <Logo />
        <span>{title}</span>
      </Link>
      <HeaderNav />
      <div className="tools">
        <button type="button" aria-pressed={elder} onClick={() => setElder(!elder)}>
          {t(elder ? 'public:nav.elder_off' : 'public:nav.elder')}
        </button>
        <button
          type="button"
          lang={i18n.language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => void switchLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}
        >
          <span className="tools-long">{t('language.other')}</span>
          <span className="tools-short" aria-hidden="true">
            {i18n.language === 'en' ? '中文' : 'EN'}
          </span>
        </button>
      </div>
    </header>
  );
}
