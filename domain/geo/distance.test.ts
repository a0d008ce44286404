import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { distanceKm, EARTH_RADIUS_KM, kmToMi, miToKm } from './distance';
import { anyPoint, hardPoints } from './hard-points.fixture';

const { WGS84 } = geodesic.Geodesic;
const HALF_WAY_ROUND_KM = Math.PI * EARTH_RADIUS_KM;
/** How far a sphere can be off the ellipsoid: its radius is within 0.6 % of every radius of curvature that matters. */
const SPHERE_ERROR = 0.006;

function trueKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const { s12 } = WGS84.Inverse(a.lat, a.lng, b.lat, b.lng);
  if (s12 === undefined) throw new Error('no distance');
  return s12 / 1000;
}

describe('distanceKm', () => {
  it.each([
    ['Toledo ZIP 43604', { lat: 41.6528, lng: -83.5379 }, 'Ann Arbor', { lat: 42.28319, lng: -83.72871 }],
    ['Attu', hardPoints.attu, 'Shemya', hardPoints.shemya],
    ['Honolulu', hardPoints.honolulu, 'Hagåtña', hardPoints.hagatna],
    ['Utqiagvik', hardPoints.utqiagvik, 'the North Pole', hardPoints.northPole],
  ])('agrees with GeographicLib from %s to %s', (_, a, __, b) => {
    const truth = trueKm(a, b);
    expect(Math.abs(distanceKm(a, b) - truth)).toBeLessThanOrEqual(truth * SPHERE_ERROR);
  });

  it('agrees with GeographicLib within 0.6 % between any two points', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        const truth = trueKm(a, b);
        return Math.abs(distanceKm(a, b) - truth) <= truth * SPHERE_ERROR + 1e-6;
      }),
      { numRuns: 2000 },
    );
  });

  it('is a distance: never negative, the same both ways, and obeys the triangle', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anyPoint, (a, b, c) => {
        const ab = distanceKm(a, b);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(HALF_WAY_ROUND_KM + 1e-6);
        expect(distanceKm(b, a)).toBeCloseTo(ab, 9);
        expect(ab).toBeLessThanOrEqual(distanceKm(a, c) + distanceKm(c, b) + 1e-6);
      }),
    );
  });

  it('is exactly 0 on the spot and half way round at the antipode', () => {
    expect(distanceKm(hardPoints.attu, hardPoints.attu)).toBe(0);
    const { lat, lng } = hardPoints.honolulu;
    expect(distanceKm({ lat, lng }, { lat: -lat, lng: lng + 180 })).toBeCloseTo(HALF_WAY_ROUND_KM, 6);
  });

  it('sees one meridian in 180 and -180, and one point in a pole', () => {
    expect(distanceKm({ lat: 50, lng: 180 }, { lat: 50, lng: -180 })).toBeCloseTo(0, 6);
    expect(distanceKm({ lat: 90, lng: 0 }, { lat: 90, lng: 137 })).toBeCloseTo(0, 6);
    expect(distanceKm({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(111.195, 3);
  });
});

describe('miles', () => {
  it('are international miles, both ways', () => {
    expect(kmToMi(1.609344)).toBe(1);
    expect(miToKm(100)).toBeCloseTo(160.9344, 9);
  });
});
