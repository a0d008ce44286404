import { type Feature, PmtilesSource, TileCache, type TileSource, View, type Zxy } from 'protomaps-leaflet';

type LayersOfTile = Map<string, Feature[]>;

const DATA_TILE_PX = 512;
const LEVELS_BETWEEN_DATA_AND_VIEW = 1;

/** What a protomaps-leaflet layer takes its tiles from, with gaps filled from lower zooms. */
export const overzoomViews = (url: string, maxDataZoom: number): Map<string, View> =>
  new Map([
    [
      '',
      new View(
        new TileCache(new OverzoomSource(url), DATA_TILE_PX),
        maxDataZoom,
        LEVELS_BETWEEN_DATA_AND_VIEW,
      ),
    ],
  ]);

/**
 * A file may be deep only where it is needed, as ours is. Where a tile is missing, this cuts it from the nearest lower
 * zoom that has one; the library alone would paint bare background there.
 */
export class OverzoomSource implements TileSource {
  private readonly source: PmtilesSource;
  private readonly parents = new Map<string, Promise<LayersOfTile>>();

  constructor(url: string) {
    this.source = new PmtilesSource(url, false);
  }

  async get(tile: Zxy, tileSizePx: number): Promise<LayersOfTile> {
    const own = await this.source.get(tile, tileSizePx);
    if (own.size > 0 || tile.z === 0) return own;
    const { z, x, y } = { z: tile.z - 1, x: tile.x >> 1, y: tile.y >> 1 };
    const key = `${z}/${x}/${y}`;
    const parent = this.parents.get(key) ?? this.get({ z, x, y }, tileSizePx);
    this.parents.set(key, parent);
    return quarter(await parent, tile, tileSizePx);
  }
}

function quarter(parent: LayersOfTile, { x, y }: Zxy, tileSizePx: number): LayersOfTile {
  const [left, top] = [(x & 1) * tileSizePx, (y & 1) * tileSizePx];
  const cut = new Map<string, Feature[]>();
  for (const [layer, features] of parent) {
    const enlarged = features.map((feature): Feature => {
      const { minX, minY, maxX, maxY } = feature.bbox;
      const geom = feature.geom.map((part) =>
        part.map((point) => {
          const moved = point.clone();
          moved.x = point.x * 2 - left;
          moved.y = point.y * 2 - top;
          return moved;
        }),
      );
      const bbox = {
        minX: minX * 2 - left,
        minY: minY * 2 - top,
        maxX: maxX * 2 - left,
        maxY: maxY * 2 - top,
      };
      return { ...feature, geom, bbox };
    });
    const inTile = ({ bbox }: Feature): boolean =>
      bbox.maxX >= 0 && bbox.maxY >= 0 && bbox.minX < tileSizePx && bbox.minY < tileSizePx;
    cut.set(layer, enlarged.filter(inTile));
  }
  return cut;
}
