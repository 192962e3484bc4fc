import type { FeatureCollection, Geometry } from 'geojson';
import type {
  GeoJSONSource,
  LngLat,
  Map as MapLibre,
  MapMouseEvent,
  MapTouchEvent,
  Point,
} from 'maplibre-gl';
import type { Position } from '@/api/types';
import { halfWays, isSame, nearest, onGround } from './corners';
import type { MapEditing } from './types';

const kReach_px = 10;
const kFingerReach_px = 22;
/** Half-way points are shown between corners that are this far apart. */
const kHalfWay_px = 44;

type Pointed = MapMouseEvent | MapTouchEvent;
type Drag = { from: Position; to: Position; between?: { before: Position; after: Position } };

const pair = ({ lon, lat }: Position): [number, number] => [lon, lat];
const placeOf = ({ lng, lat }: LngLat): Position => onGround({ lon: lng, lat });

/** Drawing and moving on the map: shows the corners a page keeps, finds what was pointed at by its own reckoning (not
 *  by what has been painted already), and tells the page. */
export class MapEditor {
  private editing_: MapEditing = {};
  private drag_: Drag | undefined;
  private pointer_: Position | undefined;

  constructor(private readonly map_: MapLibre) {
    map_.on('mousedown', (event) => this.press(event, kReach_px));
    map_.on('touchstart', (event) => this.press(event, kFingerReach_px));
    map_.on('mousemove', (event) => this.follow(event));
    map_.on('touchmove', (event) => this.follow(event));
    map_.on('mouseup', () => this.drop());
    map_.on('touchend', () => this.drop());
    map_.on('touchcancel', () => this.letGo());
    map_.on('zoomend', () => this.draw());
    map_.on('dblclick', (event) => {
      if (!this.editing_.onFinish) return;
      event.preventDefault();
      this.editing_.onFinish();
    });
  }

  edit(editing: MapEditing | undefined) {
    this.editing_ = editing ?? {};
    if (!editing?.onPoint) this.pointer_ = undefined;
    if (this.editing_.onPoint) this.map_.doubleClickZoom.disable();
    else this.map_.doubleClickZoom.enable();
    this.draw();
  }

  /** Something can be drawn or moved now. */
  get active(): boolean {
    return this.editing_.onPoint !== undefined || this.editing_.onMoveCorner !== undefined;
  }

  /** A click that belongs to the drawing, so that it picks nothing. */
  takes({ point, lngLat }: MapMouseEvent): boolean {
    const { sketch = [], closes, onPoint, onFinish, onChoose } = this.editing_;
    const corner = this.cornerAt(point, kReach_px);
    if (corner && onChoose) {
      onChoose(corner);
      return true;
    }
    if (!onPoint) return false;
    const hit = nearest(point, this.pixels(sketch), kReach_px);
    if (hit === 0 && closes && sketch.length > 2) onFinish?.();
    else if (hit < 0 || hit !== sketch.length - 1) onPoint(this.snapped(point, lngLat));
    return true;
  }

  private pixels(places: readonly Position[]) {
    return places.map((place) => this.map_.project(pair(place)));
  }

  private cornerAt(point: Point, reach_px: number): Position | undefined {
    const corners = (this.editing_.rings ?? []).flat();
    return corners[nearest(point, this.pixels(corners), reach_px)];
  }

  private halves() {
    if (!this.editing_.onInsertCorner) return [];
    return (this.editing_.rings ?? []).flatMap(halfWays).filter(({ before, after }) => {
      const [a, b] = this.pixels([before, after]);
      return a && b && a.dist(b) >= kHalfWay_px;
    });
  }

  private snapped(point: Point, at: LngLat, but?: Position): Position {
    const targets = (this.editing_.snap ?? []).filter((one) => !but || !isSame(one, but));
    return targets[nearest(point, this.pixels(targets), kReach_px)] ?? placeOf(at);
  }

  private press(event: Pointed, reach_px: number) {
    const { onMoveCorner, onInsertCorner } = this.editing_;
    if ('points' in event && event.points.length > 1) return;
    const corner = onMoveCorner && this.cornerAt(event.point, reach_px);
    const halves = corner ? [] : this.halves();
    const half =
      onInsertCorner && halves[nearest(event.point, this.pixels(halves.map(({ at }) => at)), reach_px)];
    if (corner) this.drag_ = { from: corner, to: corner };
    else if (half) this.drag_ = { from: half.at, to: half.at, between: half };
    if (this.drag_) event.preventDefault(); // the map itself stays where it is
  }

  private follow({ point, lngLat }: Pointed) {
    if (this.drag_) this.drag_ = { ...this.drag_, to: this.snapped(point, lngLat, this.drag_.from) };
    else if (this.editing_.onPoint) this.pointer_ = this.snapped(point, lngLat);
    else {
      this.map_.getCanvas().style.cursor = this.cornerAt(point, kReach_px) ? 'move' : '';
      return;
    }
    this.map_.getCanvas().style.cursor = 'crosshair';
    this.draw();
  }

  private drop() {
    const { drag_: drag } = this;
    this.letGo();
    if (!drag || isSame(drag.from, drag.to)) return;
    const { onMoveCorner, onInsertCorner } = this.editing_;
    if (drag.between) onInsertCorner?.(drag.between.before, drag.between.after, drag.to);
    else onMoveCorner?.(drag.from, drag.to);
  }

  private letGo() {
    if (!this.drag_) return;
    this.drag_ = undefined;
    this.draw();
  }

  /** Called again when the style is there; before that there is nothing to paint on. */
  draw() {
    const source = this.map_.getSource('edit') as GeoJSONSource | undefined;
    source?.setData(this.features());
  }

  private features(): FeatureCollection {
    const all: FeatureCollection = { type: 'FeatureCollection', features: [] };
    const add = (kind: string, geometry: Geometry) =>
      all.features.push({ type: 'Feature', geometry, properties: { kind } });
    const dot = (kind: string, at: Position) => add(kind, { type: 'Point', coordinates: pair(at) });
    const { sketch = [], closes, rings = [], chosen } = this.editing_;
    const line = this.pointer_ ? [...sketch, this.pointer_] : sketch;
    const path = (closes && line.length > 2 ? [...line, ...line.slice(0, 1)] : line).map(pair);
    if (closes && line.length > 2) add('fill', { type: 'Polygon', coordinates: [path] });
    if (path.length > 1) add('line', { type: 'LineString', coordinates: path });
    for (const corner of sketch) dot('corner', corner);
    for (const { at } of this.halves()) dot('half', at);
    for (const corner of rings.flat()) dot(chosen && isSame(corner, chosen) ? 'chosen' : 'corner', corner);
    this.addDrag(rings, add);
    return all;
  }

  /** The corner under way, with the edges that will follow it. */
  private addDrag(
    rings: readonly (readonly Position[])[],
    add: (kind: string, geometry: Geometry) => unknown,
  ) {
    const drag = this.drag_;
    if (!drag) return;
    const ends = drag.between ? [drag.between.before, drag.between.after] : neighboursOf(rings, drag.from);
    for (const end of ends) add('line', { type: 'LineString', coordinates: [pair(end), pair(drag.to)] });
    add('chosen', { type: 'Point', coordinates: pair(drag.to) });
  }
}

function neighboursOf(rings: readonly (readonly Position[])[], corner: Position): Position[] {
  return rings.flatMap((ring) => {
    const at = ring.findIndex((one) => isSame(one, corner));
    if (at < 0) return [];
    return [ring[(at + ring.length - 1) % ring.length], ring[(at + 1) % ring.length]].filter(
      (one) => one !== undefined,
    );
  });
}
