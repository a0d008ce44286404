import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml, rounded, spotIn, spotsIn } from './picture-frame';
import { worldPx } from './web-mercator';

const frame = { center: { lat: 41.65, lng: -83.54 }, zoom: 5, width: 680, height: 536 };
const point = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('the middle of the view is the middle of the picture', () => {
  const spot = spotIn(frame, frame.center);
  expect(spot.x).toBeCloseTo(340);
  expect(spot.y).toBeCloseTo(268);
});

test.each([
  ['north', { lat: 45, lng: -83.54 }, 0, -1],
  ['south', { lat: 38, lng: -83.54 }, 0, 1],
  ['east', { lat: 41.65, lng: -80 }, 1, 0],
  ['west', { lat: 41.65, lng: -90 }, -1, 0],
])('what lies %s of it is drawn there', (_, place, right, down) => {
  const { x, y } = spotIn(frame, place);
  expect([Math.sign(Math.round(x - 340)), Math.sign(Math.round(y - 268))]).toEqual([right, down]);
});

describe('across the date line', () => {
  test('a near point is drawn near', () => {
    const guam = { ...frame, center: { lat: 13, lng: 179 } };
    expect(spotIn(guam, { lat: 13, lng: -179 }).x).toBeCloseTo(340 + (2 / 360) * worldPx(5));
  });

  test('no point is drawn farther from the middle than half the world', () => {
    fc.assert(
      fc.property(point, point, (center, place) => {
        const { x } = spotIn({ ...frame, center }, place);
        expect(Math.abs(x - frame.width / 2)).toBeLessThanOrEqual(worldPx(frame.zoom) / 2 + 1e-6);
      }),
    );
  });

  test('a turn moves a line by whole worlds and nothing else', () => {
    fc.assert(
      fc.property(point, fc.constantFrom(-360, 360), (place, turn) => {
        const [here, there] = [spotsIn(frame, [place])[0], spotsIn(frame, [place], turn)[0]];
        expect((there?.x ?? 0) - (here?.x ?? 0)).toBeCloseTo((turn / 360) * worldPx(frame.zoom), 5);
        expect(there?.y).toBe(here?.y);
      }),
    );
  });
});

test.each([
  [1.04, 1],
  [1.05, 1.1],
  [-2.34, -2.3],
  [7, 7],
])('%d is written as %d', (value, short) => expect(rounded(value)).toBe(short));

test('whatever the text, an attribute with it ends where it should', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(escapeXml(text)).toMatch(/^(?:[^<>"'&]|&(?:amp|lt|gt|quot|#39);)*$/);
    }),
  );
});
