import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds, Point } from '@/domain/point';
import { boundsAround, contains, splitBounds } from './bounds';
import { distanceKm } from './distance';
import { anyPoint, hardPoints } from './hard-points.fixture';

const EDGE = 1e-9;
const holds = ({ west, south, east, north }: Bounds, { lat, lng }: Point) =>
  lat >= south - EDGE && lat <= north + EDGE && lng >= west - EDGE && lng <= east + EDGE;

describe('boundsAround', () => {
  it('loses no point of the circle, anywhere', () => {
    const radius = fc.double({ min: 0, max: 20_038, noNaN: true });
    fc.assert(
      fc.property(anyPoint, anyPoint, radius, (center, other, radiusKm) => {
        fc.pre(distanceKm(center, other) <= radiusKm);
        expect(boundsAround(center, radiusKm).some((box) => holds(box, other))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is as small as it can be: its east edge touches the circle', () => {
    const center = hardPoints.denver;
    const [box] = boundsAround(center, 1500);
    const nearestOnEdge = Math.min(
      ...Array.from({ length: 4000 }, (_, i) =>
        distanceKm(center, { lat: center.lat - 10 + i / 200, lng: box?.east ?? 0 }),
      ),
    );
    expect(nearestOnEdge).toBeGreaterThan(1499.99);
    expect(nearestOnEdge).toBeLessThan(1500.01);
  });

  it('is wider than radius / cos lat, which would lose points', () => {
    const [box] = boundsAround(hardPoints.denver, 1500);
    const naive = 1500 / 111.195 / Math.cos((39.7392 * Math.PI) / 180);
    expect((box?.east ?? 0) - hardPoints.denver.lng).toBeGreaterThan(naive);
  });

  it('is split at the date line', () => {
    const boxes = boundsAround(hardPoints.shemya, 1000);
    expect(boxes).toHaveLength(2);
    for (const box of boxes) expect(box.west).toBeLessThanOrEqual(box.east);
    expect(boxes.some((box) => holds(box, hardPoints.adak))).toBe(true);
    expect(boxes.some((box) => holds(box, hardPoints.denver))).toBe(false);
  });

  it('takes in every longitude when it holds a pole, and the whole earth at last', () => {
    expect(boundsAround(hardPoints.nearNorthPole, 50)).toEqual([
      expect.objectContaining({ west: -180, east: 180, north: 90 }),
    ]);
    expect(boundsAround(hardPoints.southPole, 111)).toEqual([
      expect.objectContaining({ west: -180, south: -90, east: 180 }),
    ]);
    expect(boundsAround(hardPoints.denver, 20_038)).toEqual([
      { west: -180, south: -90, east: 180, north: 90 },
    ]);
  });
});

describe('contains', () => {
  const aleutians = { west: 170, south: 50, east: -160, north: 55 };

  it('follows a box over the date line', () => {
    expect(contains(aleutians, hardPoints.attu)).toBe(true);
    expect(contains(aleutians, hardPoints.adak)).toBe(true);
    expect(contains(aleutians, { lat: 52, lng: 0 })).toBe(false);
  });

  it('counts the edge, and sees one meridian in 180 and -180', () => {
    const west = { west: 170, south: 50, east: 180, north: 55 };
    expect(contains(west, hardPoints.westOfDateLine)).toBe(true);
    expect(contains(west, hardPoints.eastOfDateLine)).toBe(true);
    expect(contains({ ...west, west: -180, east: -170 }, hardPoints.westOfDateLine)).toBe(true);
    expect(contains({ ...west, east: 179 }, hardPoints.eastOfDateLine)).toBe(false);
  });

  it('finds a pole at any longitude', () => {
    expect(contains({ west: 10, south: 80, east: 20, north: 90 }, { lat: 90, lng: -99 })).toBe(true);
    expect(contains({ west: 10, south: -90, east: 20, north: -80 }, { lat: -90, lng: 0 })).toBe(true);
    expect(contains({ west: 10, south: 80, east: 20, north: 89.9 }, { lat: 90, lng: 15 })).toBe(false);
  });
});

describe('splitBounds', () => {
  it('gives boxes in which numbers can be compared plainly', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        const [south, north] = [Math.min(a.lat, b.lat), Math.max(a.lat, b.lat)];
        const boxes = splitBounds({ west: a.lng, south, east: b.lng, north });
        return boxes.every((box) => box.west <= box.east);
      }),
    );
  });
});
