/** GeoJSON as the build needs it: pairs are `[lng, lat]`, and a line may run past 180° to stay in one piece. */
export type Position = [lng: number, lat: number];
export type Line = Position[];

export type Tags = Record<string, string | number>;

export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Line }
  | { type: 'MultiLineString'; coordinates: Line[] }
  | { type: 'Polygon'; coordinates: Line[] }
  | { type: 'MultiPolygon'; coordinates: Line[][] };

export type Feature = { type: 'Feature'; geometry: Geometry; properties: Tags };

export const feature = (geometry: Geometry, properties: Tags = {}): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

export const point = (lng: number, lat: number, properties: Tags): Feature =>
  feature({ type: 'Point', coordinates: [lng, lat] }, properties);

export const polygon = (rings: Line[], properties: Tags = {}): Feature =>
  feature({ type: 'Polygon', coordinates: rings }, properties);

export const lines = (coordinates: Line[], properties: Tags = {}): Feature =>
  feature({ type: 'MultiLineString', coordinates }, properties);
