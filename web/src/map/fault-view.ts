import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { Palette } from '@/shared/palette';
import { drawFault, drawHatch, faultIcon, kFaultScale, kHatch } from './fault-icons';
import type { Faults } from './faults';

const kShapes = 'fault-shapes';
const kMarks = 'fault-marks';
const kUnderNames = ['tile-names-3', 'names'] as const;
const kNothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

function shapeLayers(palette: Palette): LayerSpecification[] {
  const look = (name: string): ['==', ['get', string], string] => ['==', ['get', 'look'], name];
  return [
    {
      id: 'fault-hatch',
      type: 'fill',
      source: kShapes,
      filter: look('hatched'),
      paint: { 'fill-pattern': kHatch },
    },
    {
      id: 'fault-fill',
      type: 'fill',
      source: kShapes,
      filter: ['!=', ['get', 'look'], 'hatched'],
      paint: {
        'fill-color': ['match', ['get', 'look'], 'overlap', palette.accent, palette.mark_over],
        'fill-opacity': 0.9,
      },
    },
    {
      // Under the edge, so that it is seen around an amber shape, too.
      id: 'fault-selected',
      type: 'line',
      source: kShapes,
      filter: ['==', ['get', 'id'], ''],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 7 },
    },
    {
      // Wide enough that a sliver is seen from afar.
      id: 'fault-edge',
      type: 'line',
      source: kShapes,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['match', ['get', 'look'], 'overlap', palette.mark_due, palette.mark_over],
        'line-width': 1.75,
      },
    },
  ];
}

const markLayer: LayerSpecification = {
  id: 'fault-mark-icons',
  type: 'symbol',
  source: kMarks,
  layout: {
    'icon-image': ['get', 'icon'],
    'icon-anchor': ['match', ['get', 'form'], 'pin', 'bottom', 'center'],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-sort-key': ['get', 'rank'],
  },
};

/** The faults of a map: shapes under the names, marks over everything. Nothing is added until there is a fault. */
export class FaultView {
  private under_: string | undefined;

  constructor(
    private readonly map_: MapLibre,
    private readonly palette_: Palette,
  ) {}

  show(faults: Faults | undefined) {
    if (!faults && !this.map_.getSource(kShapes)) return;
    this.prepare();
    this.set(kShapes, faults ? shapesOf(faults) : kNothing);
    for (const mark of faults?.marks ?? []) this.ensure(faultIcon(mark));
    this.set(kMarks, faults ? marksOf(faults) : kNothing);
    this.map_.setFilter('fault-selected', ['==', ['get', 'id'], faults?.selected_id ?? '']);
  }

  /** The fault under a point of the screen: marks first. */
  at(point: [number, number]): string | undefined {
    if (!this.map_.getLayer(markLayer.id)) return undefined;
    for (const layers of [[markLayer.id], ['fault-fill', 'fault-hatch']]) {
      const [hit] = this.map_.queryRenderedFeatures(point, { layers });
      if (hit) return String(hit.properties.id);
    }
    return undefined;
  }

  private prepare() {
    const under = kUnderNames.find((layer) => this.map_.getLayer(layer));
    if (!this.map_.getSource(kShapes)) {
      const hatch = drawHatch(this.palette_);
      if (hatch) this.map_.addImage(kHatch, hatch, { pixelRatio: kFaultScale });
      for (const source of [kShapes, kMarks])
        this.map_.addSource(source, { type: 'geojson', data: kNothing });
      for (const layer of shapeLayers(this.palette_)) this.map_.addLayer(layer, under);
      this.map_.addLayer(markLayer, 'selected-mark');
    } else if (under !== this.under_) {
      // Tiles that came later lie on top of the shapes.
      for (const { id } of shapeLayers(this.palette_)) this.map_.moveLayer(id, under);
    }
    this.under_ = under;
  }

  private ensure(name: string) {
    if (this.map_.hasImage(name)) return;
    const image = drawFault(name, this.palette_);
    if (image) this.map_.addImage(name, image, { pixelRatio: kFaultScale });
  }

  private set(source: string, data: FeatureCollection) {
    (this.map_.getSource(source) as GeoJSONSource | undefined)?.setData(data);
  }
}

function shapesOf(faults: Faults): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: faults.shapes.map(({ id, look, geometry }) => ({
      type: 'Feature',
      geometry: geometry as FeatureCollection['features'][number]['geometry'],
      properties: { id, look },
    })),
  };
}

/** The most urgent lies on top where marks touch. */
function marksOf(faults: Faults): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: faults.marks.map((mark) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [mark.position.lon, mark.position.lat] },
      properties: {
        id: mark.id,
        icon: faultIcon(mark),
        form: mark.number === undefined ? 'dot' : mark.form,
        rank: mark.id === faults.selected_id ? 1 : -(mark.number ?? 10_000),
      },
    })),
  };
}
