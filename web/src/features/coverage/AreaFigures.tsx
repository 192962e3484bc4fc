import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { useCan } from '@/shared/session';
import type { Change, View } from './view';

const kFirst = 3;

/** The way back up from the area looked into. */
function Crumbs({ view, onChange }: { view: View; onChange: (next: Change) => void }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const found = query.useQuery(
    'get',
    '/territory/find',
    { params: { query: { area_id: view.area_id ?? '' } } },
    { enabled: useCan('territory_read') && Boolean(view.area_id), staleTime: 60_000 },
  );
  if (!view.area_id) return null;
  const areas = found.data?.items[0]?.areas ?? [];
  const above = areas.slice(1, -1);
  const here = areas.at(-1);
  return (
    <nav className="coverage-crumbs" aria-label={t('figures.within')}>
      <button type="button" className="link link--blue" onClick={() => onChange({ area_id: undefined })}>
        {t('figures.whole')}
      </button>
      {above.map((area) => (
        <button
          key={area.id}
          type="button"
          className="link link--blue"
          onClick={() => onChange({ area_id: area.id })}
        >
          {format.localized(area.name)}
        </button>
      ))}
      <span>{here ? format.localized(here.name) : t('figures.within')}</span>
    </nav>
  );
}

/** Gaps by the areas below; each is the way into it. */
export function AreaFigures(props: {
  proof: Schemas['CoverageSummary'];
  view: View;
  onChange: (next: Change) => void;
}) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const level = format.localized(props.proof.by_area[0]?.area.level_name);
  const found = props.proof.by_area.filter(({ gaps }) => gaps > 0);
  const rows = all || found.length <= kFirst + 1 ? found : found.slice(0, kFirst);
  return (
    <section aria-label={level ? t('figures.by_area', { level }) : t('figures.by_area_none')}>
      <h2 className="coverage-areas-head">
        {level ? t('figures.by_area', { level }) : t('figures.by_area_none')}
      </h2>
      <Crumbs view={props.view} onChange={props.onChange} />
      {level && found.length === 0 ? (
        <p className="coverage-ok">
          <Icon name="check" size={16} />
          {t('figures.none')}
        </p>
      ) : null}
      <ul>
        {rows.map(({ area, gaps }) => (
          <li key={area.id}>
            <button
              type="button"
              className="coverage-fact"
              onClick={() => props.onChange({ area_id: area.id })}
            >
              <span className="ellipsis">{format.localized(area.name)}</span>
              <span>{format.number(gaps)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > kFirst + 1 ? (
        <button type="button" className="link link--blue coverage-more" onClick={() => setAll(!all)}>
          {all ? t('figures.show_less') : t('figures.show_more', { n: found.length - kFirst })}
        </button>
      ) : null}
    </section>
  );
}
