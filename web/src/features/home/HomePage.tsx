import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/shared/Icon';
import { BottomBar } from '@/shared/touch/BottomBar';
import { CodeForm } from './CodeForm';
import { Figures } from './Figures';
import { HomeMap } from './HomeMap';
import { RecentClosed } from './RecentClosed';
import './home.css';

/** The resident's home: report first, then what is happening around, then how well it goes. */
export function HomePage() {
  const { t } = useTranslation('public');
  return (
    <>
      <section className="hero">
        <div className="hero-words">
          <h1>
            <span>{t('home.headline_1')}</span> <span>{t('home.headline_2')}</span>
          </h1>
          <p>{t('home.lead')}</p>
          <BottomBar>
            <Link className="tb tb--p bigbtn" to="/report">
              <Icon name="camera" size={26} />
              {t('home.report')}
            </Link>
          </BottomBar>
          <CodeForm />
        </div>
        <HomeMap />
      </section>
      <Figures />
      <RecentClosed />
    </>
  );
}
