import type { FeatureCollection, Feature as GeoFeature, Geometry } from 'geojson';
import { type GeoJSONSource, Map as MapLibre, type MapMouseEvent, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { AreaShapes } from '@/api/types';
import { type Palette, palettes, type ThemeName } from '@/shared/palette';
import { FaultView } from './fault-view';
import { clusterIcon, drawIcon, kIconScale, pointIcon } from './icons';
import { MapEditor } from './map-editor';
import { PictureView } from './picture-view';
import { labelPoint, shadeStep } from './shapes';
import { quietStyle } from './style';
import { TileView } from './tile-view';
import type { Bounds, MapEditing, MapExtent, MapLayers, Pick } from './types';

setWorkerUrl(workerUrl);

const kFitPadding = 16;
const kFit_ms = 300;
/** A touch on a group of a tile goes nearer by this much. */
const kGroupZoom = 2;
type Feature = GeoFeature<Geometry, Record<string, unknown>>;
const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

function pointFeature(lon: number, lat: number, properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties };
}

function cellFeatures(layers: MapLayers): Feature[] {
  const cells = layers.cells?.features ?? [];
  // Only the areas drawn share the scale; their parents would pale everything.
  const largest = Math.max(0, ...cells.map(({ properties }) => layers.shade?.get(properties.id) ?? 0));
  return cells.map((cell) => {
    const step = shadeStep(layers.shade?.get(cell.properties.id) ?? 0, largest) ?? -1;
    return { ...cell, properties: { id: cell.properties.id, step } } as Feature;
  });
}

function nameFeatures(shapes: AreaShapes | undefined, language: string): Feature[] {
  return (shapes?.features ?? []).flatMap((area) => {
    const point = labelPoint(area.geometry);
    const { name_zh_cn, name_en } = area.properties;
    return point
      ? [pointFeature(...point, { name: language === 'en' ? name_en || name_zh_cn : name_zh_cn })]
      : [];
  });
}

function markFeatures(layers: MapLayers): Feature[] {
  const clusters = (layers.clusters ?? []).map((mark) =>
    pointFeature(mark.position.lon, mark.position.lat, {
      icon: clusterIcon(mark),
      count: mark.count,
      case_id: mark.case_id ?? '',
    }),
  );
  const points = (layers.points ?? []).map((mark) =>
    pointFeature(mark.position.lon, mark.position.lat, { icon: pointIcon(mark), point_id: mark.id }),
  );
  return [...clusters, ...points];
}

function selectedFeatures(layers: MapLayers): Feature[] {
  const everywhere = [layers.cells, layers.villages, layers.offices].flatMap(
    (shapes) => shapes?.features ?? [],
  );
  const area = everywhere.find((feature) => feature.properties.id === layers.selected_area_id);
  const at = layers.selected_position;
  return [...(area ? [area as unknown as Feature] : []), ...(at ? [pointFeature(at.lon, at.lat, {})] : [])];
}

function markedFeatures(layers: MapLayers): Feature[] {
  return (layers.marked ?? []).map(({ shape, tone }) => ({
    type: 'Feature',
    geometry: shape as unknown as Geometry,
    properties: { tone },
  }));
}

/** The map object and everything that touches it. React only calls show, edit, showBounds, zoom and remove. */
export class MapView {
  private readonly map_: MapLibre;
  private readonly palette_: Palette;
  private readonly tiles_: TileView;
  private readonly picture_: PictureView;
  private readonly editor_: MapEditor;
  private readonly faults_: FaultView;
  private waiting_: (() => void) | undefined;
  private ready_ = false;
  /** What was to be shown has come; the outline comes last or with the rest. */
  private complete_ = false;
  private fitted_: Bounds;
  /** Once a person moved the map it stays where they put it, also when its frame changes size. */
  private moved_by_hand_ = false;
  onPick: (pick: Pick) => void = () => {};
  onMove: (extent: MapExtent) => void = () => {};

  constructor(
    container: HTMLElement,
    theme: ThemeName,
    bounds: Bounds,
    options: { interactive: boolean; page_help?: string },
  ) {
    this.palette_ = palettes[theme];
    this.fitted_ = bounds;
    this.map_ = new MapLibre({
      container,
      style: quietStyle(this.palette_),
      bounds: [...bounds],
      fitBoundsOptions: { padding: kFitPadding },
      attributionControl: false,
      interactive: options.interactive,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // On a page that scrolls, one finger and the bare wheel belong to the page.
      cooperativeGestures: options.page_help !== undefined,
      locale: {
        'CooperativeGesturesHandler.WindowsHelpText': options.page_help ?? '',
        'CooperativeGesturesHandler.MacHelpText': options.page_help ?? '',
        'CooperativeGesturesHandler.MobileHelpText': options.page_help ?? '',
      },
      renderWorldCopies: false,
    });
    this.tiles_ = new TileView(this.map_, this.palette_);
    this.picture_ = new PictureView(this.map_);
    this.editor_ = new MapEditor(this.map_);
    this.faults_ = new FaultView(this.map_, this.palette_);
    this.map_.touchZoomRotate.disableRotation();
    this.map_.setMissingStyleImageResolver((id) => this.ensureIcon(id));
    this.map_.on('load', () => {
      this.ready_ = true;
      this.waiting_?.();
      this.editor_.draw();
      this.tell(container);
    });
    this.map_.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) this.moved_by_hand_ = true;
    });
    this.map_.on('resize', () => {
      if (!this.moved_by_hand_) this.showBounds(this.fitted_, 0);
    });
    this.map_.on('moveend', () => this.tell(container));
    container.setAttribute('aria-busy', 'true');
    for (const event of ['movestart', 'sourcedataloading'] as const)
      this.map_.on(event, () => container.setAttribute('aria-busy', 'true'));
    this.map_.on('idle', () => container.setAttribute('aria-busy', String(!this.complete_)));
    this.map_.on('click', (event) => this.pick(event));
    this.map_.on('mousemove', ({ point }) => {
      if (this.editor_.active) return; // it shows its own pointer
      const hit =
        this.map_.isStyleLoaded() &&
        (this.map_.queryRenderedFeatures(point, { layers: ['marks'] }).length > 0 ||
          this.tiles_.caseAt([point.x, point.y]) !== undefined ||
          this.faults_.at([point.x, point.y]) !== undefined);
      this.map_.getCanvas().style.cursor = hit ? 'pointer' : '';
    });
  }

  /** The part shown, for the page and, in words, on the element. */
  private tell(container: HTMLElement) {
    const extent = this.extent();
    container.dataset.extent = extent.bounds.map((degrees) => degrees.toFixed(7)).join(',');
    this.onMove(extent);
  }

  extent(): MapExtent {
    const box = this.map_.getBounds();
    return {
      bounds: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
      zoom: this.map_.getZoom(),
    };
  }

  show(layers: MapLayers, language: string) {
    if (!this.ready_) {
      this.waiting_ = () => this.show(layers, language);
      return;
    }
    this.complete_ = !('district' in layers) || layers.district !== undefined;
    if (layers.tiles) this.tiles_.showGrids(layers.tiles, layers.selected_area_id, language);
    this.tiles_.showCases(layers.case_tiles);
    this.faults_.show(layers.faults);
    const marks = markFeatures(layers);
    for (const { properties } of marks) this.ensureIcon(String(properties.icon));
    this.set('district', collection((layers.district?.features ?? []) as unknown as Feature[]));
    this.set('offices', collection((layers.offices?.features ?? []) as unknown as Feature[]));
    this.set('cells', collection(cellFeatures(layers)));
    this.set(
      'mesh',
      collection((layers.mesh === layers.cells ? [] : (layers.mesh?.features ?? [])) as unknown as Feature[]),
    );
    this.set('names', collection(nameFeatures(layers.offices, language)));
    this.set('marked', collection(markedFeatures(layers)));
    this.picture_.show(layers.picture);
    this.set('marks', collection(marks));
    this.set('selected', collection(selectedFeatures(layers)));
  }

  edit(editing: MapEditing | undefined) {
    this.editor_.edit(editing);
  }

  showBounds(bounds: Bounds, animate_ms = kFit_ms) {
    this.fitted_ = bounds;
    this.moved_by_hand_ = false;
    const calm = animate_ms === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map_.fitBounds([...bounds], { padding: kFitPadding, duration: calm ? 0 : animate_ms, maxZoom: 17 });
  }

  zoom(by: 1 | -1) {
    this.moved_by_hand_ = true;
    if (by > 0) this.map_.zoomIn();
    else this.map_.zoomOut();
  }

  remove() {
    this.map_.remove();
  }

  private set(id: string, data: FeatureCollection) {
    (this.map_.getSource(id) as GeoJSONSource | undefined)?.setData(data);
  }

  private ensureIcon(name: string) {
    if (this.map_.hasImage(name)) return;
    const image = drawIcon(name, this.palette_);
    if (image) this.map_.addImage(name, image, { pixelRatio: kIconScale });
  }

  private pick(event: MapMouseEvent) {
    if (this.editor_.takes(event)) return;
    const { point, lngLat } = event;
    const spot: [number, number] = [point.x, point.y];
    const fault = this.faults_.at(spot);
    if (fault) {
      this.onPick({ kind: 'point', id: fault });
      return;
    }
    const mark = (
      this.tiles_.caseAt(spot) ?? this.map_.queryRenderedFeatures(point, { layers: ['marks'] })[0]
    )?.properties;
    if (mark?.case_id) this.onPick({ kind: 'case', id: String(mark.case_id) });
    else if (mark?.point_id) this.onPick({ kind: 'point', id: String(mark.point_id) });
    else if (mark) {
      const position = { lon: lngLat.lng, lat: lngLat.lat };
      this.onPick({ kind: 'cluster', position, count: Number(mark.count) });
      if (!mark.icon) this.map_.easeTo({ center: lngLat, zoom: this.map_.getZoom() + kGroupZoom });
    } else {
      const cell = (
        this.tiles_.cellAt(spot) ?? this.map_.queryRenderedFeatures(point, { layers: ['cell-fill'] })[0]
      )?.properties;
      if (cell)
        this.onPick({
          kind: 'area',
          id: String(cell.id),
          position: { lon: lngLat.lng, lat: lngLat.lat },
        });
    }
  }
}
