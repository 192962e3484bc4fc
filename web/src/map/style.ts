import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Palette } from '@/shared/palette';

const source = (): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
});

const tone = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'tone'],
  'over',
  palette.mark_over,
  'due',
  palette.mark_due,
  'ok',
  palette.ok,
  palette.primary,
];

/** What is being drawn: the sketch, its corners, corners that can be dragged and half-way points. */
function editLayers(palette: Palette): LayerSpecification[] {
  const kind = (name: string): FilterSpecification => ['==', ['get', 'kind'], name];
  const dot = (name: string, radius: number, fill: string, edge: string): LayerSpecification => ({
    id: `edit-${name}`,
    type: 'circle',
    source: 'edit',
    filter: kind(name),
    paint: {
      'circle-radius': radius,
      'circle-color': fill,
      'circle-stroke-color': edge,
      'circle-stroke-width': 2,
    },
  });
  return [
    {
      id: 'edit-fill',
      type: 'fill',
      source: 'edit',
      filter: kind('fill'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.22 },
    },
    {
      id: 'edit-line',
      type: 'line',
      source: 'edit',
      filter: kind('line'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.due, 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
    },
    dot('half', 3.5, palette.surface, palette.office_edge),
    dot('corner', 5, palette.surface, palette.due),
    dot('chosen', 7, palette.accent, palette.text),
  ];
}

/** The quiet ground: cells with light edges, office and district boundaries, marks above, names on top.
 *  No glyphs, no sprite, no tiles: nothing is fetched from another host. */
export function quietStyle(palette: Palette): StyleSpecification {
  const step = (index: number) => palette.choropleth[index] ?? palette.ground;
  const layers: LayerSpecification[] = [
    { id: 'background', type: 'background', paint: { 'background-color': palette.bg } },
    { id: 'district-fill', type: 'fill', source: 'district', paint: { 'fill-color': palette.ground } },
    {
      id: 'cell-fill',
      type: 'fill',
      source: 'cells',
      paint: {
        'fill-antialias': false,
        'fill-color': [
          'match',
          ['get', 'step'],
          0,
          step(0),
          1,
          step(1),
          2,
          step(2),
          3,
          step(3),
          4,
          step(4),
          palette.ground,
        ],
      },
    },
    {
      id: 'mesh-edge',
      type: 'line',
      source: 'mesh',
      paint: { 'line-color': palette.cell_edge, 'line-width': 1 },
    },
    {
      id: 'cell-edge',
      type: 'line',
      source: 'cells',
      paint: { 'line-color': palette.cell_edge, 'line-width': 1 },
    },
    {
      id: 'office-edge',
      type: 'line',
      source: 'offices',
      paint: { 'line-color': palette.office_edge, 'line-width': 1.5 },
    },
    {
      id: 'district-edge',
      type: 'line',
      source: 'district',
      paint: { 'line-color': palette.district_edge, 'line-width': 2 },
    },
    {
      id: 'selected-edge',
      type: 'line',
      source: 'selected',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 3 },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['sans-serif'],
        'text-size': 13,
        'text-padding': 4,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-max-width': 12,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
    {
      id: 'marks',
      type: 'symbol',
      source: 'marks',
      layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true },
    },
    {
      id: 'selected-mark',
      type: 'circle',
      source: 'selected',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 14,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'marked-fill',
      type: 'fill',
      source: 'marked',
      paint: { 'fill-color': tone(palette), 'fill-opacity': 0.28 },
    },
    {
      id: 'marked-edge',
      type: 'line',
      source: 'marked',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': tone(palette), 'line-width': 2.5 },
    },
    ...editLayers(palette),
  ];
  return {
    version: 8,
    sources: {
      district: source(),
      offices: source(),
      cells: source(),
      mesh: source(),
      selected: source(),
      marks: source(),
      marked: source(),
      edit: source(),
      names: source(),
    },
    layers,
  };
}
