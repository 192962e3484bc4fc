import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import type { GridMapProps } from './GridMap';
import { MapView } from './map-view';

/** The drawn map; loaded lazily by GridMap. */
export default function MapCanvas(props: GridMapProps) {
  const {
    layers,
    theme = 'light',
    bounds,
    fit,
    onPick,
    onMove,
    editing,
    interactive = true,
    children,
    label,
    page_help,
  } = props;
  const { t, i18n } = useTranslation('common');
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<MapView>();
  const first = useRef(fit ?? bounds);

  useEffect(() => {
    if (!container.current) return undefined;
    const created = new MapView(container.current, theme, first.current, { interactive, page_help });
    setView(created);
    return () => {
      setView(undefined);
      created.remove();
    };
  }, [theme, interactive, page_help]);

  useEffect(() => {
    if (!view) return;
    view.onPick = (pick) => onPick?.(pick);
    view.onMove = (extent) => onMove?.(extent);
  }, [view, onPick, onMove]);

  useEffect(() => view?.show(layers, i18n.language), [view, layers, i18n.language]);

  useEffect(() => view?.edit(editing), [view, editing]);

  const [west, south, east, north] = fit ?? bounds;
  useEffect(() => view?.showBounds([west, south, east, north]), [view, west, south, east, north]);

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: MapLibre fills this element itself */}
      <div ref={container} className="gridmap-canvas" role="region" aria-label={label ?? t('map.label')} />
      {interactive ? (
        <div className="gridmap-zoom">
          <button type="button" aria-label={t('map.zoom_in')} onClick={() => view?.zoom(1)}>
            <Icon name="plus" size={16} />
          </button>
          <button type="button" aria-label={t('map.zoom_out')} onClick={() => view?.zoom(-1)}>
            <Icon name="minus" size={16} />
          </button>
          <button type="button" aria-label={t('map.fit')} onClick={() => view?.showBounds(bounds)}>
            <Icon name="expand" size={16} />
          </button>
        </div>
      ) : null}
      {children}
    </>
  );
}
