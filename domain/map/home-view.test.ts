import { expect, test } from 'vitest';
import { homePoints } from './home-view';

const portland = { lat: 45.5, lng: -122.7 };
const boston = { lat: 42.4, lng: -71.1 };
const oslo = { lat: 59.9, lng: 10.7 };
const zurich = { lat: 47.4, lng: 8.5 };

test.each([
  ['all, where they lie together', [portland, boston], [portland, boston]],
  ['those in the US, where some are over the sea', [portland, oslo, boston], [portland, boston]],
  ['all, where none is in the US but they lie together', [oslo, zurich], [oslo, zurich]],
])('%s', (_, given, expected) => expect(homePoints(given)).toEqual(expected));

test('the US, where there are none', () => {
  const corners = homePoints([]);
  expect(corners).toHaveLength(2);
  expect(
    homePoints([
      { lat: 0, lng: -170 },
      { lat: 0, lng: 170 },
    ]),
  ).toEqual(corners);
});
