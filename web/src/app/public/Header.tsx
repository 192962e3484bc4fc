import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { switchLanguage } from '@/i18n';
import { Logo } from '@/shared/touch/Logo';
import { ElderButton } from './ElderButton';
import { HeaderNav } from './Nav';

export function Header({ title }: { title: string }) {
  const { t, i18n } = useTranslation(['common', 'public']);
  return (
    <header>
      <p className="emergency">{t('public:emergency')}</p>
      <div className="header">
        <Link className="brand" to="/">
          <Logo />
          <span>{title}</span>
        </Link>
        <HeaderNav />
        <div className="tools">
          <ElderButton />
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
      </div>
    </header>
  );
}
