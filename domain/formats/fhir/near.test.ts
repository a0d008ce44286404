import { describe, expect, it } from 'vitest';
import { distanceExtension, readNear, type Unit } from './near';

const TOLEDO = '41.65|-83.54';
const points = [{ lat: 41.65, lng: -83.54 }];

describe('readNear', () => {
  it.each([
    ['|200|km', 200, 'km'],
    ['|200', 200, 'km'],
    ['|200|', 200, 'km'],
    ['|200000|m', 200, 'm'],
    ['|250|mi', 402.336, 'mi'],
    ['|250|[mi_i]', 402.336, '[mi_i]'],
    ['|3937|[mi_us]', 6336, '[mi_us]'],
    ['', 402.336, 'km'],
    ['||mi', 402.336, 'mi'],
  ])('reads %j behind a point', (reach, km, unit) => {
    expect(readNear(TOLEDO + reach)).toEqual({ points, km: expect.closeTo(km, 9), unit });
  });

  it('takes several points', () => {
    expect(readNear(`${TOLEDO}|100|km,40.71|-74.0|100|km`)).toMatchObject({
      points: [...points, { lat: 40.71, lng: -74 }],
      km: 100,
    });
  });

  it.each([
    ['-83.54|41.65|100|km', /swapped.*41\.65\|-83\.54/, 'swapped, though both can be latitudes'],
    ['-121.5|38.6', /swapped.*38\.6\|-121\.5/, 'swapped'],
    ['95|200', /latitude out of range/, 'latitude'],
    ['45|181', /longitude out of range/, 'longitude'],
    ['45|9|10|furlong', /unknown units/, 'units'],
    ['45|9|0|km', /distance above 0/, 'distance'],
    ['45|9|-5|km', /distance above 0/, 'distance'],
    ['45|9|1|km|x', /must be \[latitude\]/, 'parts'],
    ['Toledo', /must begin with/, 'words'],
    ['45|9|10|km,46|9|20|km', /same distance/, 'two distances'],
    [Array(11).fill('45|9').join(), /at most 10 points/, 'too many points'],
  ])('refuses %s', (near, why, _kind) => {
    expect(readNear(near)).toEqual({ fault: expect.stringMatching(why) });
  });
});

describe('distanceExtension', () => {
  it.each<[Unit, number, string, string]>([
    ['km', 200, 'km', 'km'],
    ['m', 200_000, 'm', 'm'],
    ['mi', 200 / 1.609344, '[mi_i]', 'mi'],
    ['[mi_i]', 200 / 1.609344, '[mi_i]', 'mi'],
    ['[mi_us]', (200 * 3937) / 6336, '[mi_us]', 'US survey mi'],
  ])('tells 200 km in %s', (unit, value, code, written) => {
    expect(distanceExtension(200, unit).valueDistance).toEqual({
      value: expect.closeTo(value, 6),
      unit: written,
      system: 'http://unitsofmeasure.org',
      code,
    });
  });
});
