import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MERCATOR_MAX_LAT, nearLng, toPoint, toSpot, worldPx } from './web-mercator';

test('the world is a square whose middle is where the equator meets Greenwich', () => {
  expect(worldPx(3)).toBe(2048);
  expect(toSpot({ lat: 0, lng: 0 }, 1)).toEqual({ x: 256, y: 256 });
  expect(toSpot({ lat: MERCATOR_MAX_LAT, lng: -180 }, 0).y).toBeCloseTo(0, 6);
  expect(toSpot({ lat: -90, lng: 180 }, 0).y).toBeCloseTo(256, 6);
});

test('Toledo lies in the tile that OpenStreetMap gives it', () => {
  const { x, y } = toSpot({ lat: 41.6528, lng: -83.5379 }, 8);
  expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([68, 95]);
});

test('pixels and degrees lead back to each other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: 0, max: 12, noNaN: true }),
      (lat, lng, zoom) => {
        const back = toPoint(toSpot({ lat, lng }, zoom), zoom);
        expect(back.lat).toBeCloseTo(lat, 6);
        expect(back.lng).toBeCloseTo(lng, 6);
      },
    ),
  );
});

test('a meridian is told from the nearer side', () => {
  expect(nearLng(-179, 179)).toBe(181);
  expect(nearLng(179, -179)).toBe(-181);
  expect(nearLng(-83.5, -98)).toBe(-83.5);
});
