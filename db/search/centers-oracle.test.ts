import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { openTestDatabase } from '@/db/test-database';
import { contains } from '@/domain/geo/bounds';
import { distanceKm } from '@/domain/geo/distance';
import { anyPoint, hardPoints } from '@/domain/geo/hard-points.fixture';
import { CONDITIONS, type Service } from '@/domain/listing/center';
import type { ListingRecord } from '@/domain/listing/edit';
import type { Point } from '@/domain/point';
import { type Criteria, EVERYTHING } from '@/domain/search/criteria';
import { countHiddenBy, findCenters, nearestBeyond } from './centers';

const today = '2026-11-23';
const TOTAL = 1500;
const { WGS84 } = geodesic.Geodesic;

const everything: Criteria = { ...EVERYTHING, sort: 'distance' };

/** Today, the last day that counts, the day before it, long ago; most never. */
const CONFIRMED_ON = [today, '2026-08-25', '2026-08-24', '2020-02-29'];

let db: Db;
let records: ListingRecord[];

/** Scattered over the earth, crowded around the hard points, many on the very same spot, some not public. */
beforeAll(() => {
  const crowd = Object.values(hardPoints);
  const near = fc.record({
    lat: fc.double({ min: -2, max: 2, noNaN: true }),
    lng: fc.double({ min: -4, max: 4, noNaN: true }),
  });
  const clamp = ({ lat, lng }: Point) => ({
    lat: Math.max(-90, Math.min(90, lat)),
    lng: lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng,
  });
  const points = [
    ...crowd,
    ...crowd,
    ...fc.sample(anyPoint, { numRuns: 500, seed: 1 }),
    ...fc
      .sample(near, { numRuns: TOTAL, seed: 2 })
      .map(({ lat, lng }, i) => ({ base: crowd[i % crowd.length] ?? hardPoints.attu, lat, lng }))
      .map(({ base, lat, lng }) => clamp({ lat: base.lat + lat, lng: base.lng + lng })),
  ].slice(0, TOTAL);
  records = points.map((point, i) =>
    recordAt(`center-${(i * 7919) % TOTAL}`, point, {
      name: `Center ${i % 40}`,
      listing: i % 10 === 9 ? 'unconfirmed' : 'reported',
      status: i % 10 === 8 ? 'withdrawn' : 'active',
      confirmedOn: CONFIRMED_ON[i % 7] ?? null,
      conditions: Object.fromEntries(CONDITIONS.map((code, k) => [code, (i >> k) % 2 ? 'yes' : 'no'])),
    }),
  );
  db = openTestDatabase();
  addRecords(db, records);
});

/** The same search with no index and no SQL. */
function bruteForce({ origin, radiusKm, bounds, conditions, confirmed }: Criteria): string[] {
  return records
    .filter(({ confirmedOn }) => confirmed === null || (confirmedOn !== null && confirmedOn >= '2026-08-25'))
    .filter((record) => record.listing !== 'unconfirmed' && record.status !== 'withdrawn')
    .filter((record) => conditions.every((code) => record.conditions[code] === 'yes'))
    .filter((record) => !bounds || contains(bounds, record.location))
    .map((record) => ({ ...record, km: origin ? distanceKm(origin, record.location) : 0 }))
    .filter(({ km }) => radiusKm === null || km <= radiusKm)
    .sort((a, b) => a.km - b.km || a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1))
    .map(({ slug }) => slug);
}

const slugsOf = (criteria: Criteria) =>
  findCenters(db, criteria, { today }).items.map(({ center }) => center.slug);

const criteria: fc.Arbitrary<Criteria> = fc
  .record({
    origin: fc.oneof({ weight: 5, arbitrary: anyPoint }, { weight: 1, arbitrary: fc.constant(null) }),
    radiusKm: fc.option(
      fc.oneof(
        fc.double({ min: 1, max: 2000, noNaN: true }),
        fc.double({ min: 1, max: 20_038, noNaN: true }),
      ),
    ),
    bounds: fc.option(
      fc.tuple(anyPoint, anyPoint).map(([a, b]) => ({
        west: a.lng,
        south: Math.min(a.lat, b.lat),
        east: b.lng,
        north: Math.max(a.lat, b.lat),
      })),
    ),
    conditions: fc.subarray([...CONDITIONS], { maxLength: 2 }),
    services: fc.constant<Service[]>([]),
    region: fc.constant(null),
    country: fc.constant(null),
    text: fc.constant(null),
    confirmed: fc.option(fc.constant('lately' as const)),
    sort: fc.constant('distance' as const),
  })
  .map((found) => (found.origin ? found : { ...found, radiusKm: null }));

describe('findCenters against brute force', () => {
  it('gives the same centers in the same order for any place, radius, box and filter', () => {
    fc.assert(
      fc.property(criteria, (any) => {
        expect(slugsOf(any)).toEqual(bruteForce(any));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the first of them when only some are wanted, and still counts all', () => {
    const paging = fc.record({ limit: fc.integer({ min: 1, max: 100 }), offset: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(criteria, paging, (any, { limit, offset }) => {
        const found = findCenters(db, any, { today, limit, offset });
        const truth = bruteForce(any);
        expect(found.total).toBe(truth.length);
        expect(found.items.map(({ center }) => center.slug)).toEqual(truth.slice(offset, offset + limit));
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(hardPoints))('is exact at %s', (_, origin) => {
    for (const radiusKm of [0.001, 25, 400, 3000, 20_038, null]) {
      const around = { ...everything, origin, radiusKm };
      expect(slugsOf(around)).toEqual(bruteForce(around));
    }
  });

  it('is exact from each center’s own spot, which comes first', () => {
    for (const { location } of records.filter((_, i) => i % 100 === 0)) {
      const around = { ...everything, origin: location, radiusKm: 500 };
      expect(slugsOf(around)).toEqual(bruteForce(around));
    }
  });

  it('keeps a center exactly on the radius and loses one a hair beyond', () => {
    const origin = hardPoints.denver;
    const km = distanceKm(origin, hardPoints.honolulu);
    const within = (radiusKm: number) =>
      findCenters(db, { ...everything, origin, radiusKm }, { today }).items.filter(
        ({ distanceKm }) => distanceKm === km,
      ).length;
    expect(within(km)).toBeGreaterThan(0);
    expect(within(km - 1e-9)).toBe(0);
  });

  it('cuts pages out of the one order without loss or repeat', () => {
    const around = { ...everything, origin: hardPoints.adak };
    const pages = Array.from({ length: 12 }, (_, i) =>
      findCenters(db, around, { today, limit: 100, offset: i * 100 }),
    );
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([1200]));
    expect(pages.flatMap(({ items }) => items.map(({ center }) => center.slug))).toEqual(bruteForce(around));
  });
});

describe('findCenters against GeographicLib', () => {
  it('measures within 0.6 % of the ellipsoid, and orders as it does wherever that is not a matter of the model', () => {
    for (const origin of Object.values(hardPoints)) {
      const { items } = findCenters(db, { ...everything, origin }, { today, limit: 100 });
      const truth = items.map(
        ({ center: { location } }) =>
          (WGS84.Inverse(origin.lat, origin.lng, location.lat, location.lng).s12 ?? Number.NaN) / 1000,
      );
      items.forEach(({ distanceKm: km }, i) => {
        const here = truth[i] ?? Number.NaN;
        expect(Math.abs((km ?? Number.NaN) - here)).toBeLessThanOrEqual(here * 0.006 + 1e-6);
        expect(here * 0.988).toBeLessThanOrEqual((truth[i + 1] ?? Number.POSITIVE_INFINITY) + 1e-6);
      });
    }
  });
});

describe('what lies beyond', () => {
  it('is what the search would show next without the radius', () => {
    fc.assert(
      fc.property(criteria, (any) => {
        const beyond = nearestBeyond(db, any, 5, today).map(({ center }) => center.slug);
        const next = bruteForce({ ...any, radiusKm: null }).slice(
          bruteForce(any).length,
          bruteForce(any).length + 5,
        );
        expect(beyond).toEqual(any.radiusKm === null ? [] : next);
      }),
      { numRuns: 50 },
    );
  });

  it('is counted for each filter as a search without it would count', () => {
    fc.assert(
      fc.property(criteria, (any) => {
        for (const hidden of countHiddenBy(db, any, today)) {
          const without =
            hidden.filter === 'radius'
              ? { ...any, radiusKm: null }
              : hidden.filter === 'bounds'
                ? { ...any, bounds: null }
                : hidden.filter === 'confirmed'
                  ? { ...any, confirmed: null }
                  : { ...any, conditions: any.conditions.filter((code) => code !== hidden.value) };
          expect(hidden.total).toBe(bruteForce(without).length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
