import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useTileset } from '@/map/queries';
import { Empty, Failure, Loading } from '@/shared/States';
import { AreaPeek } from './AreaPeek';
import { AreaTable } from './AreaTable';
import { MapStage } from './MapStage';
import { MapTools } from './MapTools';
import { useAreaValues, useTree } from './queries';
import { changeView, readView, type View } from './view';
import './grid-map.css';

/** Where nothing is said, the villages: offices hide too much, groups need a near view. */
const kStartDepth = 2;

/** Screen 5: the district coloured by what is open, late or on time, with its cases; list and map are one filter. */
export function MapPage() {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const tileset = useTileset();
  const tree = useTree();
  const levels = useMemo(
    () => (tileset.data?.levels ?? []).filter(({ layer, depth }) => layer === 'territory' && depth > 0),
    [tileset.data],
  );
  const deepest = levels.at(-1)?.depth;
  const depth = deepest === undefined ? undefined : Math.min(view.depth ?? kStartDepth, deepest);
  const values = useAreaValues(view, depth);
  const change = useCallback(
    (next: Partial<Record<keyof View, string | undefined>>) =>
      setParams((old) => changeView(old, next), { replace: true }),
    [setParams],
  );
  const pick = useCallback((id: string | undefined) => change({ pick: id }), [change]);
  const openCase = useCallback((id: string) => navigate(`/cases/${encodeURIComponent(id)}`), [navigate]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && view.pick) pick(undefined);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [view.pick, pick]);

  if (tileset.error && !tileset.data)
    return <Failure error={tileset.error} onRetry={() => void tileset.refetch()} />;
  if (!tileset.data || !tree.data) return <Loading rows={10} />;
  if (depth === undefined) return <Empty title={t('map.no_shapes')} detail={t('map.no_shapes_detail')} />;
  const list = (
    <AreaTable areas={tree.data.areas} depth={depth} values={values.data} view={view} onPick={pick} />
  );
  return (
    <div className="grid-map">
      <h1 className="visually-hidden">{t('nav.map')}</h1>
      <MapTools view={view} depth={depth} levels={levels} total={values.data?.total} onChange={change} />
      <MapStage
        tileset={tileset.data}
        view={view}
        depth={depth}
        values={values.data}
        version={values.dataUpdatedAt}
        onPick={pick}
        onOpenCase={openCase}
      />
      <aside className="grid-map-side" aria-label={t(view.pick ? 'map.card' : 'map.list')}>
        {values.error && !values.data ? (
          <Failure error={values.error} onRetry={() => void values.refetch()} />
        ) : null}
        {view.pick ? (
          <AreaPeek
            key={view.pick}
            area_id={view.pick}
            view={view}
            value={values.data?.items.find(({ area_id }) => area_id === view.pick)}
            onClose={() => pick(undefined)}
          />
        ) : (
          list
        )}
      </aside>
    </div>
  );
}
