import Supercluster from 'supercluster';
import type { Bounds, Point } from '@/domain/point';

/** Points nearer than this are told as one; the plate of "12,345 centers" is a little wider. */
const RADIUS_PX = 140;
/** Leaflet's tiles; zooms are counted on them. */
const EXTENT_PX = 256;
/** Above this zoom nothing is joined. */
const JOINED_UP_TO_ZOOM = 16;

/** Many points told as one. `zoom`: where it first falls apart. */
export type Cluster = { count: number; point: Point; zoom: number };

export type Pieces<T> = { clusters: Cluster[]; singles: T[] };

type Located = { point: Point };

/** Points joined for every zoom. Built once for a set of points, and then asked for any box. */
export class Clusters<T extends Located> {
  readonly #tree = new Supercluster<{ item: T }, { item: T }>({
    radius: RADIUS_PX,
    extent: EXTENT_PX,
    maxZoom: JOINED_UP_TO_ZOOM,
  });

  constructor(items: readonly T[]) {
    this.#tree.load(
      items.map((item) => ({
        type: 'Feature',
        properties: { item },
        geometry: { type: 'Point', coordinates: [item.point.lng, item.point.lat] },
      })),
    );
  }

  /**
   * The clusters and lone points whose middle lies in the box, at most `max` of them: where the zoom would give more, a
   * farther one is taken. At zoom 0 there are always few.
   */
  within(bounds: Bounds, zoom: number, max: number): Pieces<T> {
    const { west, south, east, north } = bounds;
    for (let level = zoom; ; level--) {
      const found = this.#tree.getClusters([west, south, east, north], level);
      if (found.length > max && level > 0) continue;
      const pieces: Pieces<T> = { clusters: [], singles: [] };
      for (const { properties, geometry } of found) {
        const [lng = 0, lat = 0] = geometry.coordinates;
        if ('cluster_id' in properties) {
          pieces.clusters.push({
            count: properties.point_count,
            point: { lat, lng },
            zoom: this.#tree.getClusterExpansionZoom(properties.cluster_id),
          });
        } else pieces.singles.push(properties.item);
      }
      return pieces;
    }
  }
}
