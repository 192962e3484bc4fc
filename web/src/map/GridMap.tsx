import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '@/shared/ErrorBoundary';
import type { ThemeName } from '@/shared/palette';
import type { Bounds, MapEditing, MapExtent, MapLayers, Pick } from './types';
import './map.css';

export interface GridMapProps {
  layers: MapLayers;
  theme?: ThemeName;
  /** The whole district: where "fit" returns to. */
  bounds: Bounds;
  /** Show this part now (an area, a case); changes move the map. Without it, `bounds`. */
  fit?: Bounds;
  onPick?: (pick: Pick) => void;
  onMove?: (extent: MapExtent) => void;
  /** What can be drawn or moved now. */
  editing?: MapEditing;
  /** False draws a still picture (mini maps). */
  interactive?: boolean;
  label?: string;
  /** For a map inside a scrolling page: two fingers move it, and this is said when one tries with one. */
  page_help?: string;
  /** The map's list twin, shown instead when WebGL2 is missing or the map fails. */
  fallback?: ReactNode;
  /** Controls laid over the map. */
  children?: ReactNode;
}

const MapCanvas = lazy(() => import('./MapCanvas'));

function hasWebGl2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

function NoMap({ fallback, children }: { fallback?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div className="gridmap-none">
      <p className="t2">{t('map.no_webgl')}</p>
      {fallback}
      {children}
    </div>
  );
}

/** The one map of all faces: choropleth, boundaries, clusters and marks on a quiet ground. Give it a parent with
 *  a height. It loads MapLibre only when shown and never fetches from another host. */
export function GridMap(props: GridMapProps) {
  const drawable = useMemo(hasWebGl2, []);
  if (!drawable) return <NoMap fallback={props.fallback} />;
  return (
    <div className="gridmap">
      <ErrorBoundary fallback={() => <NoMap fallback={props.fallback} />}>
        <Suspense fallback={<div className="gridmap-canvas" />}>
          <MapCanvas {...props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
