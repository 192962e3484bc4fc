import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';

/** What a Chinese public site must name; each line only when it is configured. */
export function Footer({ district }: { district?: Schemas['District'] }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  if (!district) return <footer className="footer" />;
  return (
    <footer className="footer">
      <div>
        <span>{t('footer.organiser', { name: format.localized(district.organiser) })}</span>
        {district.icp_number ? <span>{t('footer.icp', { number: district.icp_number })}</span> : null}
        {district.police_number ? (
          <span>{t('footer.police', { number: district.police_number })}</span>
        ) : null}
        {district.site_code ? <span>{t('footer.site', { number: district.site_code })}</span> : null}
      </div>
    </footer>
  );
}
