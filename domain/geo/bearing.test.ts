import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { bearingBetween, courseDegrees } from './bearing';
import { distanceKm } from './distance';
import { anyPoint, hardPoints } from './hard-points.fixture';

const { WGS84 } = geodesic.Geodesic;
const denver = hardPoints.denver;
const from = (lat: number, lng: number) => ({ lat: denver.lat + lat, lng: denver.lng + lng });

describe('bearingBetween', () => {
  it.each([
    ['N', from(1, 0)],
    ['NE', from(0.77, 1)],
    ['E', from(0, 1)],
    ['SE', from(-0.77, 1)],
    ['S', from(-1, 0)],
    ['SW', from(-0.77, -1)],
    ['W', from(0, -1)],
    ['NW', from(0.77, -1)],
  ])('says %s', (bearing, to) => {
    expect(bearingBetween(denver, to)).toBe(bearing);
  });

  it('changes at the sixteenths of the circle', () => {
    const at = (course: number) => {
      const { lat2, lon2 } = WGS84.Direct(0, 0, course, 1000);
      return bearingBetween({ lat: 0, lng: 0 }, { lat: lat2 ?? 0, lng: lon2 ?? 0 });
    };
    expect([at(22), at(23), at(337), at(338)]).toEqual(['N', 'NE', 'NW', 'N']);
  });

  it('says nothing on the spot and within one building', () => {
    expect(bearingBetween(denver, denver)).toBeNull();
    expect(bearingBetween(denver, from(0.0002, 0))).toBeNull();
    expect(bearingBetween(denver, from(0.001, 0))).toBe('N');
  });

  it('goes the short way over the date line', () => {
    expect(bearingBetween(hardPoints.shemya, hardPoints.adak)).toBe('E');
    expect(bearingBetween(hardPoints.adak, hardPoints.attu)).toBe('W');
  });

  it('knows only one way from a pole', () => {
    expect(bearingBetween(hardPoints.northPole, hardPoints.nome)).toBe('S');
    expect(bearingBetween({ lat: -90, lng: 77 }, hardPoints.honolulu)).toBe('N');
  });
});

describe('courseDegrees', () => {
  it('is within half a degree of GeographicLib between any two points a drive apart', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        fc.pre(distanceKm(a, b) > 0.05 && distanceKm(a, b) < 15_000 && Math.abs(a.lat) < 89.9);
        const { azi1 } = WGS84.Inverse(a.lat, a.lng, b.lat, b.lng);
        const apart = Math.abs(((courseDegrees(a, b) - (azi1 ?? Number.NaN) + 540) % 360) - 180);
        expect(apart).toBeLessThan(0.5);
      }),
    );
  });
});
