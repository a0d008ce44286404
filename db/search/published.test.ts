import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDatabase } from '@/db/client';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { countListings, findCenterBySlug } from '@/db/listing/published';
import { centers } from '@/db/listing/schema';
import { migrateDatabase } from '@/db/migrate';
import { parseLenientRequest, toCriteria } from '@/domain/search/criteria-params';
import { everyCenter, findCenters } from './centers';
import { published } from './published';

const today = '2026-11-23';
const everything = toCriteria(parseLenientRequest({}).request, null);
const slugs = (db: Db) => findCenters(db, everything, { today }).items.map(({ center }) => center.slug);
const nameOf = (db: Db, slug: string) => {
  const answer = findCenterBySlug(db, slug, today);
  return answer.outcome === 'found' ? answer.center.name : answer.outcome;
};

let folder: string;
/** Two processes' connections to one file. */
let here: Db;
let there: Db;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-published-'));
  here = openDatabase(path.join(folder, 'hai.db'));
  migrateDatabase(here);
  addRecords(
    here,
    ['b', 'a', 'c'].map((slug) => recordAt(slug, { lat: 40, lng: -83 })),
  );
  there = openDatabase(path.join(folder, 'hai.db'));
});

afterEach(() => {
  here.$client.close();
  there.$client.close();
  fs.rmSync(folder, { recursive: true });
});

describe('what another process writes is seen by the next question', () => {
  test.each<[string, () => unknown, string[]]>([
    ['added', () => addRecords(there, [recordAt('aa', { lat: 1, lng: 1 })]), ['a', 'aa', 'b', 'c']],
    [
      'renamed',
      () => there.update(centers).set({ name: 'z' }).where(eq(centers.slug, 'a')).run(),
      ['b', 'c', 'a'],
    ],
    [
      'hidden',
      () => there.update(centers).set({ listing: 'unconfirmed' }).where(eq(centers.slug, 'b')).run(),
      ['a', 'c'],
    ],
    ['gone', () => there.delete(centers).where(eq(centers.slug, 'c')).run(), ['a', 'b']],
  ])('%s', (_, write, expected) => {
    expect(slugs(here)).toEqual(['a', 'b', 'c']);
    write();
    expect(slugs(here)).toEqual(expected);
    expect(countListings(here).total).toBe(expected.length);
  });

  test('many at once', () => {
    expect(slugs(here)).toHaveLength(3);
    addRecords(
      there,
      Array.from({ length: 300 }, (_, i) => recordAt(`many-${i}`, { lat: i / 10, lng: 0 })),
    );
    expect(slugs(here)).toHaveLength(303);
  });
});

test('a listing is parsed once a version and a day', () => {
  const read = (day = today) => {
    const { index, centerOf } = published(here);
    const entry = index.bySlug('a');
    return entry && centerOf(entry, day);
  };
  const first = read();
  expect(read()).toBe(first);
  there.update(centers).set({ name: 'b2' }).where(eq(centers.slug, 'b')).run();
  expect(read()).toBe(first);
  expect(read('2027-06-01')).toMatchObject({ overdue: true });
  there.update(centers).set({ name: 'a2' }).where(eq(centers.slug, 'a')).run();
  expect(read()).toMatchObject({ name: 'a2' });
});

test('a pass over the whole list keeps no listing, and takes those that are kept', () => {
  const { index, centerOf } = published(here);
  const read = (slug: string) => {
    const entry = index.bySlug(slug);
    return entry && centerOf(entry, today);
  };
  const asked = read('a');
  const [a, b] = everyCenter(here, today);
  expect(a).toBe(asked);
  expect(b).toMatchObject({ slug: 'b' });
  expect(read('b')).not.toBe(b);
});

test('what a transaction undid is forgotten, though the next change gets its number', () => {
  expect(nameOf(here, 'a')).toBe('a');
  const undone = here.$client.transaction(() => {
    here.update(centers).set({ name: 'never' }).where(eq(centers.slug, 'a')).run();
    expect(nameOf(here, 'a')).toBe('never');
    throw new Error('undone');
  });
  expect(undone).toThrow('undone');
  expect(nameOf(here, 'a')).toBe('a');
  there.update(centers).set({ name: 'after' }).where(eq(centers.slug, 'a')).run();
  expect(nameOf(here, 'a')).toBe('after');
});
