import { expect, test } from 'vitest';
import { contains } from '@/domain/geo/bounds';
import { COUNTRIES_WITH_REGIONS, REGION_BOXES, REGIONS } from './regions';

test('every state, territory and province has a box, and no box is without its region', () => {
  const regions = REGIONS.map(({ country, code }) => `${country}-${code}`);
  const boxes = Object.keys(REGION_BOXES).filter((area) => COUNTRIES_WITH_REGIONS.includes(area.slice(0, 2)));
  expect(boxes.toSorted()).toEqual(regions.toSorted());
});

test.each([
  ['US-AK', 71.39, -156.48, 'the northernmost town'],
  ['US-AK', 52.72, 174.11, 'Attu, beyond the date line'],
  ['US-HI', 28.21, -177.38, 'Midway, the far end of the chain'],
  ['US-FL', 24.55, -81.8, 'Key West'],
  ['US-MN', 49.38, -95.15, 'the Northwest Angle'],
  ['US-AS', -14.28, -170.7, 'south of the equator'],
  ['CA-NL', 47.56, -52.71, 'St. John’s'],
  ['NO', 70.66, 23.68, 'Hammerfest'],
  ['CH', 47.38, 8.54, 'Zürich'],
])('%s holds %d, %d: %s', (area, lat, lng) => {
  const holding = Object.entries(REGION_BOXES).filter(([, box]) => contains(box, { lat, lng }));
  expect(holding.map(([name]) => name)).toContain(area);
});

test('no box is so wide that it would hide a mistake', () => {
  const span = ({ west, east }: { west: number; east: number }) => (east - west + 360) % 360;
  const wide = Object.entries(REGION_BOXES).filter(([, box]) => span(box) > 30);
  expect(wide.map(([area]) => area)).toEqual(['US-AK', 'CA-NT', 'CA-NU']);
});
