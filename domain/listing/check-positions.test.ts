import { describe, expect, test } from 'vitest';
import { EARTH_RADIUS_KM } from '@/domain/geo/distance';
import { REGION_BOXES } from '@/domain/place/regions';
import { makeRecord } from './center.fixture';
import { checkPositions, checkPostalDistances, POSTAL_DISTANCE_MAX_KM } from './check-positions';

const record = makeRecord();
/** A listing in `US-OH`, or in a country without regions: `NO`. */
const at = (area: string, lat: number, lng: number) => {
  const [country = '', region = 'Somewhere'] = area.split('-');
  const location = { ...record.location, lat, lng };
  return { ...record, address: { ...record.address, country, region }, location };
};
const codes = (area: string, lat: number, lng: number) =>
  checkPositions([at(area, lat, lng)]).map(({ field, code }) => `${field} ${code}`);

describe('a position', () => {
  test.each([
    ['Attu, beyond the date line', 'US-AK', 52.9, 172.9],
    ['Juneau', 'US-AK', 58.3, -134.4],
    ['Key West', 'US-FL', 24.55, -81.78],
    ['the Northwest Angle, north of the 49th parallel', 'US-MN', 49.35, -95.1],
    ['Point Roberts, on a Canadian peninsula', 'US-WA', 48.98, -123.06],
    ['Mona Island', 'US-PR', 18.09, -67.9],
    ['St. Croix, of the U.S. Virgin Islands', 'US-VI', 17.73, -64.73],
    ['Pago Pago, south of the equator', 'US-AS', -14.28, -170.7],
    ['Guam, in the east', 'US-GU', 13.47, 144.75],
    ['Pelee Island, south of Detroit', 'CA-ON', 41.77, -82.65],
    ['Cape Spear, the easternmost', 'CA-NL', 47.52, -52.62],
    ['Alert, near the pole', 'CA-NU', 82.5, -62.35],
    ['Vardø', 'NO', 70.37, 31.1],
  ])('in %s is in its own state or province', (_, area, lat, lng) => {
    expect(codes(area, lat, lng)).toEqual([]);
  });

  test.each([
    ['of a neighbor: Windsor is not in Michigan', 'US-MI', 42.3, -79.9, 'location outside-region'],
    ['west of Attu, in Russia', 'US-AK', 55.2, 166, 'location outside-region'],
    ['with a sign lost', 'US-OH', 39.96, 83, 'location outside-region'],
    ['with its axes swapped', 'US-OH', -83, 39.96, 'location swapped-axes'],
    ['with its axes swapped, abroad', 'NO', 10.71, 59.95, 'location swapped-axes'],
    ['of a failed lookup', 'US-OH', 0, 0, 'location null-island'],
    ['near one', 'US-OH', -0.99, 0.99, 'location null-island'],
    ['in a province of another country', 'US-ON', 43.65, -79.38, 'address.region region-unknown'],
    ['in a state by its name', 'US-Ohio', 39.96, -83, 'address.region region-unknown'],
    ['in small letters', 'US-oh', 39.96, -83, 'address.region region-unknown'],
    ['in a word that every object knows', 'US-constructor', 39.96, -83, 'address.region region-unknown'],
    ['in a country that we have no box of', 'FR', 48.85, 2.35, 'address.region region-unknown'],
  ])('%s is a fault', (_, area, lat, lng, fault) => {
    expect(codes(area, lat, lng)).toEqual([fault]);
  });

  test('is told by the name of the state that it should lie in, and of each listing', () => {
    const found = checkPositions([at('US-OH', 41.88, -87.63), at('NL', 41.88, -87.63), record]);
    expect(found.map(({ message }) => message)).toEqual([
      '41.88, -87.63 lies outside Ohio',
      '41.88, -87.63 lies outside Somewhere',
    ]);
  });

  test('in the middle of any box is fine there, and swapped once its axes are', () => {
    for (const [area, { west, south, east, north }] of Object.entries(REGION_BOXES)) {
      const lat = (south + north) / 2;
      const middle = (west + east) / 2 + (west > east ? 180 : 0);
      const lng = middle > 180 ? middle - 360 : middle;
      expect(codes(area, lat, lng), area).toEqual([]);
      expect(codes(area, lng, lat), area).toEqual(['location swapped-axes']);
    }
  });
});

describe('the distance to the postal code', () => {
  const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;
  const found = (km: number, change: Partial<typeof record> = {}) =>
    checkPostalDistances([{ ...record, ...change }], () => ({
      lat: record.location.lat + km / KM_PER_DEGREE,
      lng: record.location.lng,
    }));

  test(`may be ${POSTAL_DISTANCE_MAX_KM} km, and no more`, () => {
    expect(found(POSTAL_DISTANCE_MAX_KM - 0.001)).toEqual([]);
    expect(found(POSTAL_DISTANCE_MAX_KM + 0.001)).toMatchObject([
      { level: 'error', field: 'location', code: 'far-from-postal-code' },
    ]);
    expect(found(120)[0]?.message).toMatch(/^120\.0 km from the place of 43215/);
  });

  test('is not asked where there is no code, or where the listing says why', () => {
    expect(found(120, { address: { ...record.address, postalCode: null } })).toEqual([]);
    const excused = { ...record.location, farFromPostalCode: 'A campus of its own code.' };
    expect(found(120, { location: excused })).toEqual([]);
  });

  test('to a code that nobody knows is worth a look, and no fault', () => {
    expect(checkPostalDistances([record], () => null)).toMatchObject([
      { level: 'warning', code: 'postal-code-unknown' },
    ]);
  });
});
