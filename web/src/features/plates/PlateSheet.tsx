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
const kMostDuties = 7;

/** Who has one duty: the post and its unit, by name where the district has released names; and who stands in. */
function DutyLine({ duty, grid_name }: { duty: Schemas['PlateDuty']; grid_name: string }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const unit = format.localized(duty.unit_name);
  const post = format.localized(duty.post_name);
  const area = format.localized(duty.area_name);
  const person = format.localized(duty.person_name);
  const deputy = format.localized(duty.deputy_name);
  // Posts of a unit often begin with its name.
  const held =
    post.startsWith(unit) || unit === post ? post : `${unit}${format.language === 'en' ? ', ' : '·'}${post}`;
  return (
    <div>
      <dt>
        {format.localized(duty.duty)}
        {area === grid_name ? null : <small>{area}</small>}
      </dt>
      <dd>
        {person ? <b>{person}</b> : null}
        <span>{held}</span>
        {deputy ? <small>{t('plates.deputy', { name: deputy })}</small> : null}
      </dd>
    </div>
  );
}

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
          {plate.duties.slice(0, kMostDuties).map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed as they are, in the server's order
            <DutyLine key={index} duty={one} grid_name={name} />
          ))}
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
