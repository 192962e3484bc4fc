import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';
import { AreaDuties } from './AreaDuties';

const kSquareKm = 1_000_000;
const kHectare = 10_000;

function Card({ card }: { card: Schemas['AreaCard'] }) {
  const { t } = useTranslation(['console', 'duty']);
  const format = useFormat();
  const mayRead = useCan('org_read');
  const { area, ancestors, area_m2, responsibles } = card;
  const size = (m2: number) =>
    m2 >= kSquareKm
      ? t('territory.square_km', { n: (m2 / kSquareKm).toFixed(1) })
      : t('territory.hectares', { n: (m2 / kHectare).toFixed(1) });
  return (
    <>
      <div className="grid-card-head">
        <h2>{format.localized(area.name)}</h2>
        <p className="t2">{ancestors.map(({ name }) => format.localized(name)).join(' › ')}</p>
        <dl>
          <div>
            <dt>{t('territory.open')}</dt>
            <dd>{format.number(area.open_count)}</dd>
          </div>
          <div>
            <dt>{t('territory.overdue')}</dt>
            <dd className={area.overdue_count ? 'c-over' : ''}>{format.number(area.overdue_count)}</dd>
          </div>
          <div>
            <dt>{t('territory.area')}</dt>
            <dd>{area_m2 == null ? t('territory.no_shape') : size(area_m2)}</dd>
          </div>
        </dl>
        <Link to={`/cases?area_id=${encodeURIComponent(area.id)}`}>{t('territory.see_cases')}</Link>
      </div>
      {mayRead ? <AreaDuties area={area} /> : null}
      <div className="area-duties-head">
        <h3>{t('duty:card.units')}</h3>
      </div>
      {responsibles.length === 0 ? (
        <Empty title={t('territory.no_duties')} detail={t('territory.no_duties_detail')} />
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('territory.duty')}</th>
              <th scope="col">{t('territory.unit')}</th>
              <th scope="col">{t('territory.post')}</th>
            </tr>
          </thead>
          <tbody>
            {responsibles.map(({ duty, unit_name, post_name }) => (
              <tr key={`${duty['zh-CN']}${unit_name['zh-CN']}${post_name['zh-CN']}`}>
                <td>{format.localized(duty)}</td>
                <td title={format.localized(unit_name)}>{format.localized(unit_name)}</td>
                <td title={format.localized(post_name)}>{format.localized(post_name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Who answers for one area. */
export function GridCard({ area_id }: { area_id: string | undefined }) {
  const { t } = useTranslation('console');
  const params = { path: { area_id: area_id ?? '' } };
  const card = query.useQuery('get', '/territory/areas/{area_id}', { params }, { enabled: Boolean(area_id) });
  return (
    <section className="card grid-card" aria-label={t('territory.card')}>
      <header>
        <h2>{t('territory.card')}</h2>
      </header>
      {area_id ? (
        <Listed asked={card} rows={5} isEmpty={() => false} empty={null}>
          {(data) => <Card card={data} />}
        </Listed>
      ) : (
        <Empty title={t('territory.pick')} />
      )}
    </section>
  );
}
