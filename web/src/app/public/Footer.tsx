import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { ElderButton } from './ElderButton';

/** What a Chinese public site must name; each line only when it is configured. */
export function Footer({ district }: { district?: Schemas['District'] }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  // Numbers are usually given with their own words, such as 京ICP备…号; only a bare one needs ours.
  const named = (key: 'icp' | 'police' | 'site', number: string) =>
    /^[\d-]+$/.test(number) ? t(`footer.${key}`, { number }) : number;
  if (!district) return <footer className="footer" />;
  return (
    <footer className="footer">
      <div>
        <ElderButton />
        <span>{t('footer.organiser', { name: format.localized(district.organiser) })}</span>
        {district.icp_number ? <span>{named('icp', district.icp_number)}</span> : null}
        {district.police_number ? <span>{named('police', district.police_number)}</span> : null}
        {district.site_code ? <span>{named('site', district.site_code)}</span> : null}
      </div>
    </footer>
  );
}
