import type { Page } from '@playwright/test';
import type { Condition, Service } from '@/domain/listing/center';
import { count, names, openWithMap, pins } from '../fixtures/finder';
import { expect, test } from '../fixtures/journey';
import { published } from '../fixtures/pages';

type Place = { near: string; radius?: number; unit?: 'km'; condition?: Condition; service?: Service };

const PLACES: Place[] = [
  { near: '43604', radius: 250 },
  { near: '60637-1234', radius: 100 },
  { near: '44195', radius: 300 },
  { near: 'Toledo Ohio' },
  { near: 'NYC', radius: 50 },
  { near: 'St. Louis', radius: 400, unit: 'km' },
  { near: 'Fairbanks, AK' },
  { near: 'Honolulu' },
  { near: '96913' },
  { near: 'San Juan, PR', radius: 2000, unit: 'km' },
  { near: '41.79,-87.60', radius: 150 },
  { near: 'CMCC', radius: 60 },
  { near: 'MMUMC', radius: 500, condition: 'crlm_adjuvant' },
  { near: 'Toronto', service: 'clinical_trials' },
  { near: '99501', radius: 12500 },
];

type Answer = {
  origin: { lat: number; lng: number };
  total: number;
  items: { slug: string; name: string; distance: { km: number; mi: number } }[];
};

const KM_PER_MI = 1.609344;

const AT_ONCE = 5;
const wordsOf = (place: Place) =>
  Object.entries(place)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');

for (let first = 0; first < PLACES.length; first += AT_ONCE) {
  const places = PLACES.slice(first, first + AT_ONCE);
  test(`page, pins, API and brute force agree: ${places.map(wordsOf).join(', ')}`, async ({ page }) => {
    for (const place of places) await test.step(wordsOf(place), () => agree(page, place));
  });
}

async function agree(page: Page, place: Place): Promise<void> {
  const query = new URLSearchParams(Object.entries(place).map(([key, value]) => [key, String(value)]));
  const answer: Answer = await (await page.request.get(`/api/v1/centers?${query}&limit=100`)).json();

  const { origin, items } = answer;
  const limitKm = place.radius
    ? place.radius * (place.unit === 'km' ? 1 : KM_PER_MI)
    : Number.POSITIVE_INFINITY;
  const expected = published
    .filter((center) => !place.condition || center.conditions[place.condition] === 'yes')
    .filter((center) => !place.service || center.services[place.service] === 'yes')
    .map((center) => ({ name: center.name, slug: center.slug, km: haversineKm(origin, center.location) }))
    .filter(({ km }) => km <= limitKm)
    .sort((a, b) => a.km - b.km || (a.name < b.name ? -1 : 1));
  expect(expected.length, 'the case is worth something').toBeGreaterThan(0);
  expect(items.map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug));
  expect(answer.total).toBe(expected.length);
  for (const [index, { distance }] of items.entries()) {
    expect(distance.km).toBeCloseTo(expected[index]?.km ?? Number.NaN, 6);
    expect(distance.mi * KM_PER_MI).toBeCloseTo(distance.km, 6);
  }

  await openWithMap(page, `/?${query}&page=all`);
  await expect(names(page)).toHaveText(expected.map(({ name }) => name));
  await expect(count(page)).toHaveText(new RegExp(`^${expected.length} center`));
  const numbered = expected.map(({ name }, index) => `${index + 1}, ${name}`).toSorted();
  await expect.poll(() => spoken(page)).toEqual(numbered);
}

test('the seed has no private listing on any page of the API', async ({ request }) => {
  const { total, items }: Answer = await (await request.get('/api/v1/centers?limit=100')).json();
  expect(total).toBe(published.length);
  expect(items.map(({ slug }) => slug).toSorted()).toEqual(published.map(({ slug }) => slug).toSorted());
});

/** Every "number, name" that the pins speak, joined ones included. */
async function spoken(page: Page): Promise<string[]> {
  const labels = await pins(page).evaluateAll((all) => all.map((pin) => pin.ariaLabel ?? ''));
  const known = published.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  return labels
    .flatMap((label) => label.replace(/^\d+ centers: /, '').split('; '))
    .map((part) => {
      const [number, rest = ''] = part.split(/, (.*)/s);
      return `${number}, ${known.find((name) => rest.startsWith(`${name}, `)) ?? rest}`;
    })
    .toSorted();
}

const EARTH_RADIUS_KM = 6371.0088;
type Point = { lat: number; lng: number };

/** Great-circle distance, written anew: the journeys must not check the product with its own formula. */
function haversineKm(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const haversine = (angle: number) => (1 - Math.cos(angle)) / 2;
  const h =
    haversine(rad(b.lat - a.lat)) +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * haversine(rad(b.lng - a.lng));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}
