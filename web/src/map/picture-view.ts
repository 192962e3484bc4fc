import type { ImageSource, Map as MapLibre } from 'maplibre-gl';
import type { MapPicture } from './types';

const kPicture = 'picture';
const kBelow = 'mesh-edge';
type Corners = [[number, number], [number, number], [number, number], [number, number]];

function cornersOf({ corners }: MapPicture): Corners | undefined {
  const [a, b, c, d] = corners.map(({ lon, lat }): [number, number] => [lon, lat]);
  return a && b && c && d ? [a, b, c, d] : undefined;
}

/** A scanned map or photo over the cells, under their edges. */
export class PictureView {
  private url_ = '';

  constructor(private readonly map_: MapLibre) {}

  show(picture: MapPicture | undefined) {
    const corners = picture && cornersOf(picture);
    if (!picture || !corners) {
      this.remove();
      return;
    }
    const source = this.map_.getSource(kPicture) as ImageSource | undefined;
    if (!source) this.add(picture.url, corners);
    else if (picture.url !== this.url_) source.updateImage({ url: picture.url, coordinates: corners });
    else source.setCoordinates(corners);
    this.url_ = picture.url;
    this.map_.setPaintProperty(kPicture, 'raster-opacity', picture.opacity);
  }

  private add(url: string, coordinates: Corners) {
    this.map_.addSource(kPicture, { type: 'image', url, coordinates });
    this.map_.addLayer(
      { id: kPicture, type: 'raster', source: kPicture, paint: { 'raster-fade-duration': 0 } },
      kBelow,
    );
  }

  private remove() {
    if (!this.map_.getSource(kPicture)) return;
    this.map_.removeLayer(kPicture);
    this.map_.removeSource(kPicture);
  }
}
