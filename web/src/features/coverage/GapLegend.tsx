import { useTranslation } from 'react-i18next';

/** What the shapes mean, in words beside each. */
export function GapLegend({ acknowledged }: { acknowledged: boolean }) {
  const { t } = useTranslation('coverage');
  return (
    <ul className="gridmap-legend coverage-legend">
      <li>
        <i className="coverage-key coverage-key--hole" />
        {t('map.hole')}
      </li>
      <li>
        <i className="coverage-key coverage-key--overlap" />
        {t('map.overlap')}
      </li>
      <li>
        <i className="coverage-key coverage-key--nobody" />
        {t('map.nobody')}
      </li>
      <li>
        <i className="coverage-key coverage-key--undrawn" />
        {t('map.not_drawn')}
      </li>
      {acknowledged ? (
        <li>
          <i className="coverage-key coverage-key--accepted" />
          {t('map.acknowledged')}
        </li>
      ) : null}
    </ul>
  );
}
