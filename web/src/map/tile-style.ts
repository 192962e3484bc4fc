import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from '@/shared/palette';

export const kGrids = 'grid-tiles';
export const kCases = 'case-tiles';
export const kCellFill = 'tile-cell-fill';
export const kCaseMarks = 'tile-case-marks';

/** The tree's own areas of one depth; overlays are other layers of the same tiles. */
const ofDepth = (depth: number): FilterSpecification => [
  'all',
  ['==', ['get', 'layer'], 'territory'],
  ['==', ['get', 'depth'], depth],
];
const area = (id: string): FilterSpecification => ['==', ['get', 'id'], id];

/** Layers that follow the depth of the cells, and the filter each then has. */
export const depthFilters = (cell_depth: number, mesh_depth = -1): [string, FilterSpecification][] => [
  [kCellFill, ofDepth(cell_depth)],
  ['tile-mesh-edge', ofDepth(mesh_depth)],
  ['tile-cell-edge', ofDepth(cell_depth)],
];
export const selectedFilter = (id: string | null | undefined) => area(id ?? '');

const edge = (id: string, filter: FilterSpecification, color: string, width: number): LayerSpecification => ({
  id,
  type: 'line',
  source: kGrids,
  'source-layer': 'areas',
  filter,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': color, 'line-width': width },
});

export function nameField(language: string): ExpressionSpecification {
  const zh: ExpressionSpecification = ['get', 'name_zh_cn'];
  if (language !== 'en') return zh;
  return ['case', ['==', ['get', 'name_en'], ''], zh, ['get', 'name_en']];
}

const names = (
  palette: Palette,
  depth: number,
  min_zoom: number,
  size: number,
): SymbolLayerSpecification => ({
  id: `tile-names-${depth}`,
  type: 'symbol',
  source: kGrids,
  'source-layer': 'labels',
  filter: ofDepth(depth),
  minzoom: min_zoom,
  layout: {
    'text-field': nameField(''),
    'text-font': ['sans-serif'],
    'text-size': size,
    'text-padding': 4,
    'text-max-width': 10,
  },
  paint: {
    'text-color': depth === 1 ? palette.text : palette.text_2,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.8,
  },
});

/** Names appear where there is room for them: offices from afar, villages and groups near by. */
export const kNamedDepths = [
  { depth: 1, min_zoom: 0, size: 13 },
  { depth: 2, min_zoom: 12.5, size: 12 },
  { depth: 3, min_zoom: 15, size: 12 },
] as const;

/** The ground made of grid tiles. The colour of a cell is joined by id as feature state, so that the same tiles serve
 *  every metric and stay in the browser's cache. */
export function gridLayers(palette: Palette, cell_depth: number): LayerSpecification[] {
  const steps = palette.choropleth.flatMap((color, index) => [index, color]);
  const color = ['match', ['coalesce', ['feature-state', 'step'], -1], ...steps, palette.ground];
  const layers: LayerSpecification[] = [
    {
      id: 'tile-ground',
      type: 'fill',
      source: kGrids,
      'source-layer': 'areas',
      filter: ofDepth(0),
      paint: { 'fill-color': palette.ground },
    },
    {
      id: kCellFill,
      type: 'fill',
      source: kGrids,
      'source-layer': 'areas',
      filter: ofDepth(cell_depth),
      paint: { 'fill-antialias': false, 'fill-color': color as unknown as ExpressionSpecification },
    },
    edge('tile-mesh-edge', ofDepth(-1), palette.cell_edge, 1),
    edge('tile-cell-edge', ofDepth(cell_depth), palette.cell_edge, 1),
    edge('tile-office-edge', ofDepth(1), palette.office_edge, 1.5),
    edge('tile-district-edge', ofDepth(0), palette.district_edge, 2),
    edge('tile-selected-edge', selectedFilter(undefined), palette.accent, 3),
    ...[...kNamedDepths].reverse().map(({ depth, min_zoom, size }) => names(palette, depth, min_zoom, size)),
  ];
  return layers;
}

const kTone: ExpressionSpecification = [
  'match',
  ['get', 'clock'],
  'overdue',
  'overdue',
  'due_soon',
  'due',
  [
    'match',
    ['get', 'state'],
    'rectified',
    'verify',
    ['closed', 'rejected'],
    'closed',
    'reported',
    'neutral',
    'info',
  ],
];

/** The icon's name says what is to be drawn (icons.ts). Large counts are rounded, so that there are never many icons. */
const kIcon: ExpressionSpecification = [
  'let',
  'n',
  [
    'case',
    ['<', ['get', 'count'], 1000],
    ['get', 'count'],
    ['*', 100, ['round', ['/', ['get', 'count'], 100]]],
  ],
  [
    'case',
    ['==', ['get', 'count'], 1],
    ['concat', 'tone:', kTone],
    [
      'concat',
      'group:',
      ['to-string', ['var', 'n']],
      ':',
      // The late share in sixteenths: at least one when any is late.
      ['to-string', ['ceil', ['/', ['*', 16, ['get', 'overdue']], ['get', 'count']]]],
    ],
  ],
];

export const caseLayer: SymbolLayerSpecification = {
  id: kCaseMarks,
  type: 'symbol',
  source: kCases,
  'source-layer': 'cases',
  layout: {
    'icon-image': kIcon,
    'icon-allow-overlap': true,
    'symbol-sort-key': ['get', 'count'],
  },
};
