import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { type Mapping, rolesOf, type TerritoryFile } from './wizard';

/** What the file holds: its properties with samples, and the oddities met while reading. */
export function PropertyTable({ file, mapping }: { file: TerritoryFile; mapping: Mapping }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="wizard-aside wizard-aside--wide" tabIndex={0} aria-label={t('import.content')}>
      <h2>{t('import.content')}</h2>
      <p>
        {t('import.content_fact', {
          total: format.number(file.feature_count),
          drawn: format.number(file.drawn_count),
          system: file.coordinates || 'WGS84',
        })}
      </p>
      <table className="table wizard-properties">
        <thead>
          <tr>
            <th scope="col">{t('import.property')}</th>
            <th scope="col">{t('import.used_as')}</th>
            <th scope="col">{t('import.sample')}</th>
            <th scope="col" className="num">
              {t('import.filled')}
            </th>
            <th scope="col" className="num">
              {t('import.distinct')}
            </th>
          </tr>
        </thead>
        <tbody>
          {file.properties.map((one) => (
            <tr key={one.name}>
              <td title={one.name}>{one.name}</td>
              <td>
                {rolesOf(mapping, one.name)
                  .map((role) => t(`import.role.${role}`))
                  .join(' · ') || <span className="t2">—</span>}
              </td>
              <td title={one.samples.join(' · ')}>{one.samples.join(' · ')}</td>
              <td className="num">{format.number(one.filled)}</td>
              <td className="num">{format.number(one.distinct)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {file.warnings.length > 0 ? (
        <ul className="wizard-warnings">
          {file.warnings.map((one) => (
            <li key={`${one.feature}${one.rule}`}>
              <Icon name="warning" size={14} /> {format.localized(one.text)}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
