import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { miToKm } from '@/domain/geo/distance';
import { DRIVE_MAX_STRAIGHT_MI, driveEstimateMinutes } from '@/domain/geo/drive-time';
import type { Answer } from '@/domain/listing/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import { type PublicRecord, publicCenter } from '@/domain/listing/center-view';
import { roadBand } from './road';
import { neatRange, type TravelYear, travelYear, yearKm } from './year';

const OHIO = { region: 'OH', country: 'US' };
const HAWAII = { region: 'HI', country: 'US' };

function hospital(slug: string, mi: number, operates: Answer | undefined, refills: Answer | undefined) {
  const services = {
    ...(operates && { pump_placement: operates }),
    ...(refills && { pump_refill: refills }),
  };
  const record = makeRecord({ slug, services, listing: 'confirmed' }) as PublicRecord;
  return { center: publicCenter(record, '2026-11-24'), distanceKm: miToKm(mi), bearing: null };
}
const year = (a: ReturnType<typeof hospital>, b: ReturnType<typeof hospital> | null = null) =>
  travelYear(a, OHIO, b);
const inMiles = (km: { low: number; high: number } | null) =>
  km && { low: Math.round(km.low / 1.609344), high: Math.round(km.high / 1.609344) };
const totals = (of: TravelYear) => ('total' in of ? [of.total] : 'operation' in of ? [of.operation] : []);

const miles = fc.double({ min: 0, max: 3000, noNaN: true });

describe('the road', () => {
  test('100 miles in a straight line are 110 to 150 miles by road, about 2 to 3½ hours', () => {
    const band = roadBand(miToKm(100), OHIO, OHIO);
    expect(inMiles(band?.km ?? null)).toEqual({ low: 110, high: 150 });
    expect(band?.hours?.low).toBeCloseTo(10 / 30 + 100 / 62, 9);
    expect(band?.hours?.high).toBeCloseTo(10 / 20 + 140 / 50, 9);
  });

  test('holds the driving time that the finder tells, however far', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: DRIVE_MAX_STRAIGHT_MI - 1, noNaN: true }), (mi) => {
        const told = (driveEstimateMinutes(miToKm(mi)) ?? Number.NaN) / 60;
        const { low, high } = roadBand(miToKm(mi), OHIO, OHIO)?.hours ?? { low: 1, high: 0 };
        expect(told).toBeGreaterThanOrEqual(low - 1e-9);
        expect(told).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });

  test('grows with the distance at both ends', () => {
    fc.assert(
      fc.property(miles, miles, (a, b) => {
        const [near, far] = [a, b].sort((x, y) => x - y).map((mi) => roadBand(miToKm(mi), OHIO, OHIO)?.km);
        expect(near?.low ?? 1).toBeLessThanOrEqual(far?.low ?? 0);
        expect(near?.high ?? 1).toBeLessThanOrEqual(far?.high ?? 0);
      }),
    );
  });

  test('is not made up where there is none, and has no hours where people fly', () => {
    expect(roadBand(4000, HAWAII, OHIO)).toBeNull();
    const far = roadBand(miToKm(DRIVE_MAX_STRAIGHT_MI + 1), OHIO, OHIO);
    expect(far).toMatchObject({ hours: null, km: { low: expect.any(Number) } });
  });
});

describe('a year', () => {
  test('operation and refills here: 10 to 27 trips there and back', () => {
    const of = year(hospital('a', 100, 'yes', 'yes'));
    expect(of).toMatchObject({
      outcome: 'counted',
      refills: 'here',
      total: { trips: { low: 10, high: 27 } },
    });
    expect(inMiles(totals(of)[0]?.km ?? null)).toEqual({ low: 2200, high: 8100 });
  });

  test('a hospital that does not refill: the operation there, the refills at the other', () => {
    const near = hospital('b', 20, 'yes', 'yes');
    const of = year(hospital('a', 100, 'yes', 'no'), near);
    expect(of).toMatchObject({ outcome: 'counted', refills: 'elsewhere', at: near });
    // 2 · (1 · 110 + 9 · 22) and 2 · (1 · 150 + 26 · 30)
    expect(inMiles(totals(of)[0]?.km ?? null)).toEqual({ low: 616, high: 1860 });
  });

  test('unknown refills are said to be unknown: only the operation is counted', () => {
    const of = year(hospital('a', 100, 'yes', undefined), hospital('b', 20, 'yes', 'yes'));
    expect(of).toMatchObject({
      outcome: 'unknown-refills',
      operation: { trips: { low: 1, high: 1 } },
      ifHere: { trips: { low: 10, high: 27 } },
      other: { at: { center: { slug: 'b' } } },
    });
    expect(year(hospital('a', 100, 'yes', undefined))).toMatchObject({ other: null });
  });

  test('without an operation, or without refills anywhere, nothing is made up', () => {
    expect(year(hospital('a', 9, undefined, 'yes'))).toEqual({ outcome: 'no-operation', says: undefined });
    expect(year(hospital('a', 9, 'no', 'yes'))).toEqual({ outcome: 'no-operation', says: 'no' });
    expect(year(hospital('a', 9, 'yes', 'no'))).toMatchObject({ outcome: 'no-refills' });
  });

  test('over water there are trips, but neither miles nor hours', () => {
    const of = travelYear(hospital('a', 2500, 'yes', 'yes'), HAWAII, null);
    expect(of).toMatchObject({ total: { trips: { low: 10, high: 27 }, km: null, hours: null } });
  });

  test('is always a range, and never a single number', () => {
    const answer = fc.constantFrom<Answer | undefined>('yes', 'no', undefined);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 300, noNaN: true }), answer, answer, (mi, operates, refills) => {
        for (const { km, hours } of totals(year(hospital('a', mi, operates, refills)))) {
          expect(km?.low ?? 1).toBeLessThan(km?.high ?? 0);
          expect(hours?.low ?? 1).toBeLessThan(hours?.high ?? 0);
        }
      }),
    );
  });
});

describe('the order by it', () => {
  test('counts the operation here and the refills where they are given', () => {
    expect(yearKm('yes', 'yes', 10, 5)).toBe(270);
    expect(yearKm('yes', 'no', 10, 5)).toBe(140);
  });

  test.each([
    [undefined, 'yes'],
    ['no', 'yes'],
    ['yes', undefined],
  ] as const)('operation %s, refills %s: not known', (operates, refills) => {
    expect(yearKm(operates, refills, 10, 5)).toBeNull();
  });
});

test('a range is told in two figures and never narrower than it is', () => {
  expect(neatRange({ low: 616, high: 1860 })).toEqual({ low: 610, high: 1900 });
  expect(neatRange({ low: 0.4, high: 7.2 })).toEqual({ low: 0, high: 8 });
  fc.assert(
    fc.property(miles, miles, (low, more) => {
      const told = neatRange({ low, high: low + more });
      expect(told.low).toBeLessThanOrEqual(low + 0.01);
      expect(told.high).toBeGreaterThanOrEqual(low + more - 0.01);
    }),
  );
});
