import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PlateMap } from './PlateMap';
import { codeUrl } from './queries';

interface Props {
  plate: Schemas['Plate'];
  organiser: string;
  /** Missing while the address is not usable: then no code is shown. */
  site: string | undefined;
}

const kHectare = 10_000;
const kMostDuties = 8;

/** One plate: which grid, where it lies, which posts answer for it, and the code that reports for it. */
export function PlateSheet({ plate, organiser, site }: Props) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const grid = plate.areas.at(-1);
  if (!grid) return null;
  const name = format.localized(grid.name);
  const join = format.language === 'en' ? ' › ' : '·';
  return (
    <article className="plate" aria-label={name}>
      <header className="plate-head">
        <p>{t('plates.heading')}</p>
        <h2>{name}</h2>
        <p className="plate-chain">
          {plate.areas
            .slice(0, -1)
            .map((area) => format.localized(area.name))
            .join(join)}
        </p>
        <p className="plate-code">
          {t('plates.code')} <b>{grid.code}</b>
          {plate.area_m2 ? (
            <span>
              {t('territory.area')} {t('territory.hectares', { n: (plate.area_m2 / kHectare).toFixed(1) })}
            </span>
          ) : null}
        </p>
      </header>
      <div className="plate-map">
        {plate.map ? (
          <PlateMap map={plate.map} name={name} />
        ) : (
          <p className="plate-no-map">{t('territory.no_shape')}</p>
        )}
      </div>
      <section className="plate-duties">
        <h3>{t('plates.duties')}</h3>
        {plate.duties.length === 0 ? <p>{t('territory.no_duties')}</p> : null}
        <dl>
          {[...plate.duties]
            .reverse()
            .slice(0, kMostDuties)
            .map((one) => {
              const unit = format.localized(one.unit_name);
              const post = format.localized(one.post_name);
              return (
                <div key={`${unit}${post}${one.duty['zh-CN']}`}>
                  <dt>{format.localized(one.duty)}</dt>
                  <dd>{unit === post ? unit : `${unit}${format.language === 'en' ? ', ' : '·'}${post}`}</dd>
                </div>
              );
            })}
        </dl>
      </section>
      <footer className="plate-foot">
        <div>
          <p className="plate-call">{t('plates.call')}</p>
          <p>{t('plates.scan')}</p>
          <p className="plate-emergency">{t('sign_in.emergency')}</p>
          <p className="plate-by">{organiser}</p>
        </div>
        {site ? <img src={codeUrl(grid.id, site)} alt={t('plates.code_alt', { name })} /> : null}
      </footer>
    </article>
  );
}
