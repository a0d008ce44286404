import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { isOnLand } from './describe-point';
import { describePoint } from './find-place';
import { openPlacesDatabase } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

describe('describePoint', () => {
  it.each([
    ['a suburb of Ann Arbor', 42.25, -83.7, 'near Ann Arbor, MI'],
    ['the south side of Chicago', 41.79, -87.6, 'near Chicago, IL'],
    ['Jersey City, across from Manhattan', 40.72, -74.06, 'near Jersey City, NJ'],
    ['Honolulu', 21.29, -157.84, 'near Honolulu, HI'],
    ['Amsterdam', 52.36, 4.9, 'near Amsterdam, Netherlands'],
    ['the far north', 71.29, -156.79, 'near Utqiagvik, AK'],
  ])('says of %s', (_, lat, lng, label) => expect(describePoint(db, { lat, lng }).label).toBe(label));

  it('is a place of its own', () => {
    expect(describePoint(db, { lat: 42.25, lng: -83.7 })).toEqual({
      id: 'point:42.25,-83.70',
      kind: 'point',
      name: '42.25, -83.70',
      label: 'near Ann Arbor, MI',
      point: { lat: 42.25, lng: -83.7 },
      region: 'MI',
      country: 'US',
      population: null,
    });
  });

  it('names no town that is not near', () => {
    const attu = describePoint(db, { lat: 52.83, lng: 173.17 });
    expect(attu).toMatchObject({ label: '52.83, 173.17', country: 'US', region: 'AK' });
  });
});

describe('isOnLand', () => {
  it.each([
    ['Chicago lakefront', 41.883, -87.61],
    ['Honolulu harbor', 21.305, -157.87],
    ['Key West', 24.546, -81.797],
    ['Nantucket', 41.287, -70.1],
    ['Attu', 52.83, 173.17],
    ['Put-in-Bay in Lake Erie', 41.654, -82.82],
    ['Beaver Island', 45.74, -85.52],
    ['Provincetown', 42.06, -70.19],
    ['Pago Pago', -14.28, -170.69],
    ['Saipan', 15.2, 145.73],
    ['Kansas', 38.5, -98.5],
    ['Salt Lake City', 40.77, -111.9],
  ])('%s is land', (_, lat, lng) => expect(isOnLand(db, { lat, lng })).toBe(true));

  it.each([
    ['mid-Atlantic', 35, -45],
    ['Gulf of Mexico', 26, -90],
    ['Lake Superior', 47.7, -87.5],
    ['Lake Superior, Canadian side', 48.2, -87],
    ['Lake Huron', 44.8, -82.2],
    ['Lake Michigan', 43.5, -87.1],
    ['off Cape Cod', 41.5, -68],
    ['Pacific', 35, -130],
    ['Bering Sea', 58, -178],
    ['the date line', 0, 180],
  ])('%s is water', (_, lat, lng) => expect(isOnLand(db, { lat, lng })).toBe(false));
});
