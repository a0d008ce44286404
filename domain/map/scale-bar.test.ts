import { expect, test } from 'vitest';
import { distanceKm, KM_PER_MI } from '../geo/distance';
import { scaleBar, toPoint, toSpot } from './web-mercator';

const view = { center: { lat: 41.65, lng: -83.54 }, zoom: 7 };

test('is a round length that fits', () => {
  expect(scaleBar(view, 'mi', 90)).toMatchObject({ text: '50 mi' });
  expect(scaleBar(view, 'km', 90)).toMatchObject({ text: '50 km' });
  expect(scaleBar({ ...view, zoom: 3.2 }, 'mi', 90)).toMatchObject({ text: '500 mi' });
  expect(scaleBar({ ...view, zoom: 0 }, 'mi', 5).px).toBeLessThanOrEqual(5);
});

test('is as long on the ground as it says', () => {
  const { px } = scaleBar(view, 'mi', 90);
  const middle = toSpot(view.center, view.zoom);
  const [left, right] = [-px / 2, px / 2].map((dx) => toPoint({ x: middle.x + dx, y: middle.y }, view.zoom));
  if (!left || !right) throw new Error('no ends');
  expect(distanceKm(left, right)).toBeCloseTo(50 * KM_PER_MI, 1);
});
