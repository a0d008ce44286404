import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../point';
import { fitViewport } from './fit-viewport';
import { spotIn } from './picture-frame';

const options = { width: 680, height: 560, paddingPx: 60, maxZoom: 7 };
const anchorage: Point = { lat: 61.22, lng: -149.9 };
const toledo: Point = { lat: 41.65, lng: -83.54 };

describe('fitViewport', () => {
  test('shows the contiguous states when there is nothing to show', () => {
    const { center, zoom } = fitViewport([], options);
    expect(center.lng).toBeCloseTo(-95.75, 1);
    expect(zoom).toBeGreaterThan(3);
    expect(zoom).toBeLessThan(4.5);
  });

  test('puts a single point in the middle at the greatest zoom', () => {
    const { center, zoom } = fitViewport([toledo], options);
    expect(center.lat).toBeCloseTo(toledo.lat, 6);
    expect(center.lng).toBeCloseTo(toledo.lng, 6);
    expect(zoom).toBe(7);
  });

  test('takes the short way across the date line', () => {
    const { center, zoom } = fitViewport(
      [{ lat: 52, lng: 173 }, anchorage, { lat: 21.3, lng: -157.8 }],
      options,
    );
    expect(center.lng).toBeCloseTo(191.55, 1);
    expect(zoom).toBeGreaterThan(3);
  });

  test('never shows less than one world', () => {
    const { zoom } = fitViewport(
      [
        { lat: 80, lng: -170 },
        { lat: -80, lng: 10 },
      ],
      options,
    );
    expect(256 * 2 ** zoom).toBeGreaterThanOrEqual(679);
  });

  test('keeps every point inside the padding', () => {
    const point = fc.record({
      lat: fc.double({ min: 18, max: 65, noNaN: true }),
      lng: fc.double({ min: -160, max: -66, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const frame = { ...fitViewport(points, options), width: 680, height: 560 };
        for (const { x, y } of points.map((it) => spotIn(frame, it))) {
          expect(x).toBeGreaterThan(59.9);
          expect(x).toBeLessThan(620.1);
          expect(y).toBeGreaterThan(59.9);
          expect(y).toBeLessThan(500.1);
        }
      }),
    );
  });
});
