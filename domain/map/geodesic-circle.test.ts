import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../geo/distance';
import { geodesicCircle } from './geodesic-circle';

describe('geodesicCircle', () => {
  test('every point lies at the radius', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 1, max: 2500, noNaN: true }),
        (lat, lng, radiusKm) => {
          for (const point of geodesicCircle({ lat, lng }, radiusKm)) {
            expect(distanceKm({ lat, lng }, point)).toBeCloseTo(radiusKm, 3);
          }
        },
      ),
    );
  });

  test('does not jump at the date line', () => {
    const lngs = geodesicCircle({ lat: 52, lng: 179 }, 500).map((point) => point.lng);
    expect(Math.max(...lngs)).toBeGreaterThan(180);
    expect(Math.max(...lngs) - Math.min(...lngs)).toBeLessThan(20);
  });

  test('is wider in degrees in Alaska than in Florida', () => {
    const width = (lat: number): number => {
      const lngs = geodesicCircle({ lat, lng: -120 }, 400).map((point) => point.lng);
      return Math.max(...lngs) - Math.min(...lngs);
    };
    expect(width(65)).toBeGreaterThan(2 * width(26));
  });

  test.each([80, -80])(
    'around the pole from %i° it goes once around the world, without a jump, and closes',
    (lat) => {
      const ring = geodesicCircle({ lat, lng: -150 }, 3000);
      const lngs = ring.map((point) => point.lng);
      expect(Math.max(...lngs) - Math.min(...lngs)).toBeCloseTo(360, 6);
      const steps = lngs.slice(1, 120).map((lng, index) => Math.abs(lng - (lngs[index] ?? 0)));
      expect(Math.max(...steps)).toBeLessThan(30);
      expect(Math.abs(ring.at(-1)?.lat ?? 0)).toBeGreaterThan(85);
      expect(ring.at(-1)?.lng).toBe(ring[0]?.lng);
    },
  );
});
