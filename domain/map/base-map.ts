/** Which base map is drawn: our own, or the one the operator set (vector PMTiles or raster tiles). */
export type BaseMap = {
  kind: 'own' | 'vector' | 'raster';
  /** A file, or a `{z}/{x}/{y}` template for raster tiles. */
  url: string;
  attribution: string;
  /** The deepest zoom that the file holds tiles for. */
  maxDataZoom: number;
};
