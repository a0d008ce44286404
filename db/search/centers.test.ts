import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { openTestDatabase } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import { type Criteria, EVERYTHING } from '@/domain/search/criteria';
import { countChoices, countHiddenBy, findCenters, nearestBeyond } from './centers';

const today = '2026-11-23';
const toledo = { lat: 41.6528, lng: -83.5379 };
const annArbor = { lat: 42.28319, lng: -83.72871 };
const cincinnati = { lat: 39.13836, lng: -84.50372 };
const toronto = { lat: 43.7219, lng: -79.3742 };

const inRegion = (city: string, region: string, country = 'US') => ({
  address: { ...makeRecord().address, city, region, country },
});

let db: Db;
const find = (criteria: Partial<Criteria>) =>
  findCenters(db, { ...EVERYTHING, ...criteria }, { today }).items.map(({ center }) => center.slug);

beforeEach(() => {
  db = openTestDatabase();
  addRecords(db, [
    recordAt('michigan', annArbor, {
      name: 'Michigan Health',
      aliases: ['UMich'],
      ...inRegion('Ann Arbor', 'MI'),
      conditions: { icca: 'yes', hcc: 'no' },
      services: { pump_placement: 'yes', pump_refill: 'yes' },
      checkedOn: '2026-01-01',
      confirmedOn: '2026-11-01',
    }),
    recordAt('cincinnati', cincinnati, {
      name: 'Cincinnati Center',
      healthSystem: 'St. Élisabeth',
      ...inRegion('Cincinnati', 'OH'),
      conditions: { icca: 'yes', hcc: 'yes' },
      clinicians: [{ name: 'Núria O’Neill, MD', role: 'surgeon' }],
      checkedOn: '2026-10-01',
      listing: 'reported',
    }),
    recordAt('toronto', toronto, {
      name: 'Toronto Hospital',
      ...inRegion('Toronto', 'ON', 'CA'),
      conditions: {},
      services: { pump_refill: 'no' },
      checkedOn: '2026-02-02',
      status: 'paused',
    }),
    recordAt('hidden', toledo, { listing: 'unconfirmed', ...inRegion('Toledo', 'OH') }),
    recordAt('gone', toledo, { status: 'withdrawn', ...inRegion('Toledo', 'OH') }),
  ]);
});

describe('findCenters', () => {
  it('finds published centers only', () => {
    expect(find({})).toEqual(['cincinnati', 'michigan', 'toronto']);
  });

  it('measures from the origin, and only then', () => {
    const [nearest] = findCenters(db, { ...EVERYTHING, origin: toledo, sort: 'distance' }, { today }).items;
    expect(nearest).toMatchObject({ center: { slug: 'michigan' }, bearing: 'N' });
    expect(nearest?.distanceKm).toBeCloseTo(71.85, 1);
    const [unmeasured] = findCenters(db, EVERYTHING, { today }).items;
    expect(unmeasured).toMatchObject({ distanceKm: null, bearing: null });
  });

  it('has no direction to a center on the spot', () => {
    const [here] = findCenters(db, { ...EVERYTHING, origin: annArbor, sort: 'distance' }, { today }).items;
    expect(here).toMatchObject({ distanceKm: 0, bearing: null });
  });

  it('takes only a stated yes for a condition or service, and all must hold', () => {
    expect(find({ conditions: ['icca'] })).toEqual(['cincinnati', 'michigan']);
    expect(find({ conditions: ['icca', 'hcc'] })).toEqual(['cincinnati']);
    expect(find({ services: ['pump_refill'] })).toEqual(['michigan']);
    expect(find({ conditions: ['hcc'], services: ['pump_refill'] })).toEqual([]);
  });

  it('filters by region in any case, and by country', () => {
    expect(find({ region: 'oh' })).toEqual(['cincinnati']);
    expect(find({ country: 'CA' })).toEqual(['toronto']);
    expect(find({ region: 'OH', country: 'CA' })).toEqual([]);
  });

  it.each([
    ['mich', ['michigan']],
    ['UMICH', ['michigan']],
    ['health ann', ['michigan']],
    ['elisabeth', ['cincinnati']],
    ['núria', ['cincinnati']],
    ["o'neill", ['cincinnati']],
    ['cin ON', []],
    ['Toledo', []],
  ])('finds %j in name, system, city, team', (text, slugs) => {
    expect(find({ text })).toEqual(slugs);
  });

  it.each([
    '"',
    '""',
    "'; DROP TABLE center; --",
    'name:mich',
    'mich NOT health',
    'NEAR(mich health, 2)',
    '-mich',
    '*',
    '^mich',
    'mich" OR "toronto',
    '<script>alert(1)</script>',
    '🏥',
    'مستشفى',
    'a\u0000b',
    '\\',
    '%',
    'x'.repeat(10_000),
    '( ( (',
  ])('takes %j as words, not as a query', (text) => {
    expect(() => find({ text })).not.toThrow();
    expect(find({})).toHaveLength(3);
  });

  it('takes operators as words that must begin a word', () => {
    expect(find({ text: 'mich" OR "toronto' })).toEqual([]);
    expect(find({ text: '-mich*' })).toEqual(['michigan']);
    expect(find({ text: '🏥' })).toEqual([]);
  });

  it('sorts by the later of checked and confirmed', () => {
    expect(find({ sort: 'checked' })).toEqual(['michigan', 'cincinnati', 'toronto']);
  });

  it('counts all and gives one page', () => {
    const page = findCenters(db, EVERYTHING, { today, limit: 1, offset: 1 });
    expect(page.total).toBe(3);
    expect(page.items.map(({ center }) => center.slug)).toEqual(['michigan']);
    expect(findCenters(db, EVERYTHING, { today, limit: 5, offset: 99 })).toEqual({ total: 3, items: [] });
  });

  it('shows nothing that is for editors', () => {
    const json = JSON.stringify(findCenters(db, EVERYTHING, { today }));
    expect(json).not.toMatch(/editorNotes|"public"|aliases|UMich/);
  });

  it('knows today: a listing nobody looked at for 90 days is overdue', () => {
    const overdue = (day: string) =>
      findCenters(db, EVERYTHING, { today: day }).items.filter(({ center }) => center.overdue).length;
    expect([overdue('2026-03-01'), overdue('2026-11-23'), overdue('2027-11-23')]).toEqual([0, 1, 3]);
  });
});

describe('confirmed lately', () => {
  it('is the word of the hospital, at most 90 days old', () => {
    const found = (day: string) =>
      findCenters(db, { ...EVERYTHING, confirmed: 'lately' }, { today: day }).items.map(
        ({ center }) => center.slug,
      );
    expect(found(today)).toEqual(['michigan']);
    expect(found('2027-01-30')).toEqual(['michigan']);
    expect(found('2027-01-31')).toEqual([]);
  });
});

describe('countHiddenBy', () => {
  it('says for each filter how many there would be without it', () => {
    const criteria: Criteria = {
      ...EVERYTHING,
      origin: toledo,
      radiusKm: 100,
      conditions: ['hcc'],
      region: 'OH',
      text: 'cin',
    };
    expect(find(criteria)).toEqual([]);
    expect(countHiddenBy(db, criteria, today)).toEqual([
      { filter: 'radius', value: 100, total: 1 },
      { filter: 'condition', value: 'hcc', total: 0 },
      { filter: 'region', value: 'OH', total: 0 },
      { filter: 'text', value: 'cin', total: 0 },
    ]);
    expect(countHiddenBy(db, EVERYTHING, today)).toEqual([]);
  });
});

describe('countChoices', () => {
  it('counts for each choice what the search would find with it, whatever is chosen now', () => {
    const around = { ...EVERYTHING, origin: toledo, radiusKm: 500, conditions: ['hcc' as const] };
    const choices = [[], ['hcc'], ['icca'], ['hcc', 'icca']].map((conditions) => ({
      conditions: conditions as Criteria['conditions'],
      services: [],
      confirmed: null,
    }));
    for (const criteria of [around, { ...around, text: 'cin' }, { ...around, origin: null }]) {
      const found = choices.map((choice) => find({ ...criteria, ...choice }).length);
      expect(countChoices(db, criteria, choices, today)).toEqual(found);
    }
    expect(countChoices(db, around, choices, today)[0]).toBeGreaterThan(0);
  });
});

describe('nearestBeyond', () => {
  const around = { ...EVERYTHING, origin: toledo, radiusKm: 50 };
  const beyond = (criteria: Criteria, k: number) =>
    nearestBeyond(db, criteria, k, today).map(({ center }) => center.slug);

  it('gives the nearest outside the radius, other filters kept', () => {
    expect(beyond(around, 2)).toEqual(['michigan', 'cincinnati']);
    expect(beyond({ ...around, radiusKm: 100, sort: 'name' }, 5)).toEqual(['cincinnati', 'toronto']);
    expect(beyond({ ...around, conditions: ['hcc'] }, 2)).toEqual(['cincinnati']);
  });

  it('is empty without a radius or without a place', () => {
    expect(beyond({ ...around, radiusKm: null }, 2)).toEqual([]);
    expect(beyond({ ...around, origin: null }, 2)).toEqual([]);
  });
});
