import { describe, expect, it } from 'vitest';
import type { Point } from '@/domain/point';
import { judgeCoordinate } from './coordinate';

const everywhere = () => true;
const nowhere = () => false;
const onlyNear = (land: Point) => (point: Point) =>
  Math.abs(point.lat - land.lat) < 1 && Math.abs(point.lng - land.lng) < 1;
const chicago = { lat: 41.79, lng: -87.6 };
const swapped = { fine: false, reason: 'swapped-axes' };

describe('judgeCoordinate', () => {
  it('lets land pass', () => {
    expect(judgeCoordinate(41.79, -87.6, everywhere)).toEqual({ fine: true, point: chicago });
  });

  it('sees swapped axes where the latitude is out of range', () => {
    expect(judgeCoordinate(-122.4, 37.8, everywhere)).toEqual({
      ...swapped,
      meant: { lat: 37.8, lng: -122.4 },
    });
    expect(judgeCoordinate(144.8, 13.4, everywhere)).toEqual({
      ...swapped,
      meant: { lat: 13.4, lng: 144.8 },
    });
  });

  it('sees swapped axes in a valid point at sea or in Antarctica', () => {
    expect(judgeCoordinate(-87.6, 41.79, everywhere)).toEqual({ ...swapped, meant: chicago });
    expect(judgeCoordinate(-87.6, 41.79, onlyNear(chicago))).toEqual({ ...swapped, meant: chicago });
  });

  it('does not swap a point on land, or into the sea, or away from North America', () => {
    expect(judgeCoordinate(-34.6, -58.4, everywhere).fine).toBe(true);
    expect(judgeCoordinate(-50, 30, nowhere)).toEqual({ fine: false, reason: 'at-sea', meant: null });
    const paris = { lat: 48.9, lng: 2.4 };
    expect(judgeCoordinate(2.4, 48.9, onlyNear(paris))).toEqual({
      fine: false,
      reason: 'at-sea',
      meant: null,
    });
  });

  it.each([
    [91, 181],
    [-91, -200],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, 0],
  ])('refuses %d, %d in either order', (lat, lng) => {
    expect(judgeCoordinate(lat, lng, everywhere)).toEqual({
      fine: false,
      reason: 'out-of-range',
      meant: null,
    });
  });

  it.each([
    [0, 0],
    [-0, 0.01],
  ])('knows null island at %d, %d', (lat, lng) => {
    expect(judgeCoordinate(lat, lng, everywhere)).toEqual({
      fine: false,
      reason: 'null-island',
      meant: null,
    });
  });

  it('takes the edges of the earth', () => {
    expect(judgeCoordinate(90, 180, everywhere).fine).toBe(true);
    expect(judgeCoordinate(65, -180, everywhere).fine).toBe(true);
  });
});
