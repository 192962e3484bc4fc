import type { MapGeoJSONFeature, Map as MapLibre, VectorTileSource } from 'maplibre-gl';
import { kBaseUrl } from '@/api/client';
import type { Palette } from '@/shared/palette';
import {
  caseLayer,
  depthFilters,
  gridLayers,
  kCases,
  kGrids,
  kNamedDepths,
  nameField,
  selectedFilter,
} from './tile-style';
import type { CaseTiles, GridTiles } from './types';

const kGridMaxZoom = 16;
const kCaseMaxZoom = 17;
const url = (path: string) => `${window.location.origin}${kBaseUrl}/tiles/${path}`;

/** The tiled parts of the map: grids of one edition, coloured by feature state, and cases of one filter. */
export class TileView {
  private grids_: string | undefined;
  private cases_: string | undefined;
  private steps_: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly map_: MapLibre,
    private readonly palette_: Palette,
  ) {}

  showGrids(tiles: GridTiles, selected: string | null | undefined, language: string) {
    const address = url(`grids/${tiles.edition_id}/{z}/{x}/{y}.mvt`);
    if (!this.grids_) this.addGrids(address, tiles.cell_depth);
    else if (this.grids_ !== address) {
      (this.map_.getSource(kGrids) as VectorTileSource).setTiles([address]);
      this.steps_ = undefined;
    }
    this.grids_ = address;
    for (const [layer, filter] of depthFilters(tiles.cell_depth, tiles.mesh_depth))
      this.map_.setFilter(layer, filter);
    this.map_.setFilter('tile-selected-edge', selectedFilter(selected));
    for (const { depth } of kNamedDepths)
      this.map_.setLayoutProperty(`tile-names-${depth}`, 'text-field', nameField(language));
    this.color(tiles.steps);
  }

  showCases(cases: CaseTiles | undefined) {
    const address = cases ? url(`cases/{z}/{x}/{y}.mvt?${cases.query}`) : undefined;
    const asked = cases ? `${address}#${cases.version}` : undefined;
    if (asked === this.cases_) return;
    const source = this.map_.getSource(kCases) as VectorTileSource | undefined;
    if (!address) {
      if (source) {
        this.map_.removeLayer(caseLayer.id);
        this.map_.removeSource(kCases);
      }
    } else if (source) source.setTiles([address]);
    else {
      this.map_.addSource(kCases, { type: 'vector', tiles: [address], maxzoom: kCaseMaxZoom });
      this.map_.addLayer(caseLayer, 'selected-mark');
    }
    this.cases_ = asked;
  }

  /** The case or group under a point of the screen. */
  caseAt(point: [number, number]): MapGeoJSONFeature | undefined {
    if (!this.map_.getLayer(caseLayer.id)) return undefined;
    return this.map_.queryRenderedFeatures(point, { layers: [caseLayer.id] })[0];
  }

  cellAt(point: [number, number]): MapGeoJSONFeature | undefined {
    if (!this.grids_) return undefined;
    return this.map_.queryRenderedFeatures(point, { layers: ['tile-cell-fill'] })[0];
  }

  private addGrids(address: string, cell_depth: number) {
    this.map_.addSource(kGrids, {
      type: 'vector',
      tiles: [address],
      maxzoom: kGridMaxZoom,
      promoteId: { areas: 'id' },
    });
    for (const layer of gridLayers(this.palette_, cell_depth)) this.map_.addLayer(layer, 'marks');
  }

  private color(steps: ReadonlyMap<string, number> | undefined) {
    if (steps === this.steps_) return;
    this.map_.removeFeatureState({ source: kGrids, sourceLayer: 'areas' });
    for (const [id, step] of steps ?? [])
      this.map_.setFeatureState({ source: kGrids, sourceLayer: 'areas', id }, { step });
    this.steps_ = steps;
  }
}
