import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { query } from '@/api/client';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { AreaTree } from './AreaTree';
import { GridCard } from './GridCard';
import { TerritoryMap } from './TerritoryMap';
import './territory.css';

const kNoAreas: never[] = [];

/** Screen 7: the tree of areas, the map, and who answers for the chosen one. */
export function TerritoryPage() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const navigate = useNavigate();
  const { area_id } = useParams();
  const [text, setText] = useState('');
  const tree = query.useQuery('get', '/territory/tree', {}, { staleTime: 60_000 });
  const choose = (id: string) => navigate(`/territory/${encodeURIComponent(id)}`);
  const fact = tree.data
    ? t('territory.fact', {
        edition: format.localized(tree.data.edition_name),
        date: format.day(tree.data.effective_from),
      })
    : undefined;
  return (
    <div className="page territory">
      <PageHead title={t('territory.title')} fact={fact}>
        {area_id ? (
          <Link className="btn" to={`/territory/plates?area=${encodeURIComponent(area_id)}`}>
            {t('plates.title')}
          </Link>
        ) : null}
      </PageHead>
      <div className="territory-grid">
        <section className="card territory-tree" aria-label={t('territory.tree')}>
          <header>
            <Input
              value={text}
              prefix={<Icon name="search" size={16} />}
              aria-label={t('territory.filter')}
              placeholder={t('territory.filter')}
              allowClear
              onChange={(event) => setText(event.target.value)}
            />
          </header>
          <Listed asked={tree} rows={12} isEmpty={({ areas }) => areas.length === 0} empty={<Empty />}>
            {({ areas }) => <AreaTree areas={areas} text={text.trim()} chosen={area_id} onChoose={choose} />}
          </Listed>
        </section>
        <section className="card territory-map" aria-label={t('territory.title')}>
          <TerritoryMap area_id={area_id} areas={tree.data?.areas ?? kNoAreas} onChoose={choose} />
        </section>
        <GridCard area_id={area_id} />
      </div>
    </div>
  );
}
