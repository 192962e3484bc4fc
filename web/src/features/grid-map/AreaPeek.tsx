import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { useAreaCard } from './queries';
import { caseListPath, type View } from './view';

interface Props {
  area_id: string;
  view: View;
  value: Schemas['AreaValue'] | undefined;
  onClose: () => void;
}

function Duties({ card }: { card: Schemas['AreaCard'] }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  if (card.responsibles.length === 0)
    return <Empty title={t('territory.no_duties')} detail={t('territory.no_duties_detail')} />;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('territory.duty')}</th>
          <th scope="col">{t('territory.unit')}</th>
          <th scope="col">{t('territory.post')}</th>
        </tr>
      </thead>
      <tbody>
        {card.responsibles.map(({ duty, unit_name, post_name }) => (
          <tr key={`${duty['zh-CN']}${unit_name['zh-CN']}${post_name['zh-CN']}`}>
            <td>{format.localized(duty)}</td>
            <td title={format.localized(unit_name)}>{format.localized(unit_name)}</td>
            <td title={format.localized(post_name)}>{format.localized(post_name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ value }: { value: Schemas['AreaValue'] | undefined }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  return (
    <dl className="map-figures">
      <div>
        <dd>{format.number(value?.open ?? 0)}</dd>
        <dt>{t('territory.open')}</dt>
      </div>
      <div>
        <dd className={value?.overdue ? 'c-over' : ''}>{format.number(value?.overdue ?? 0)}</dd>
        <dt>{t('territory.overdue')}</dt>
      </div>
      <div>
        <dd>{value?.judged ? format.percent(value.on_time / value.judged) : '—'}</dd>
        <dt>{t('figures.on_time')}</dt>
      </div>
    </dl>
  );
}

/** The card of the area picked: its figures under the filter, who answers for it, and the ways on. */
export function AreaPeek({ area_id, view, value, onClose }: Props) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const card = useAreaCard(area_id);
  return (
    <>
      <header className="grid-map-head">
        <span className="t2">{t('map.card')}</span>
        <button
          type="button"
          className="btn btn--icon"
          aria-label={t('common:action.close')}
          title={t('common:action.close')}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <div className="grid-map-card">
        <Listed asked={card} rows={6} isEmpty={() => false} empty={null}>
          {(data) => (
            <>
              <h2>{format.localized(data.area.name)}</h2>
              <p className="t2">
                {data.ancestors
                  .slice(0, -1)
                  .map(({ name }) => format.localized(name))
                  .join(' › ')}
              </p>
              <p className="t2 map-code">{data.area.code}</p>
              <Figures value={value} />
              <p className="map-ways">
                <Link to={caseListPath(view, area_id)}>{t('territory.see_cases')}</Link>
                <Link to={`/territory/plates?area=${encodeURIComponent(area_id)}`}>{t('map.plates')}</Link>
                <Link to={`/territory/${encodeURIComponent(area_id)}`}>{t('map.duties')}</Link>
              </p>
              <Duties card={data} />
            </>
          )}
        </Listed>
      </div>
    </>
  );
}
