import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { toListingColumns } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import type { Db } from './client';
import { openTestDatabase } from './test-database';

const NOW = '2026-11-23T00:00:00.000Z';
let db: Db;
beforeEach(() => {
  db = openTestDatabase();
});

function add(overrides: Partial<ListingRecord>): number {
  const values = { ...toListingColumns(makeRecord(overrides)), createdAt: NOW, updatedAt: NOW };
  return db.insert(centers).values(values).returning({ id: centers.id }).get().id;
}

const matches = (words: string) =>
  db
    .all<{ id: number }>(sql`select rowid as id from center_fts where center_fts match ${words}`)
    .map(({ id }) => id);
const inBox = (lat: number, lng: number) =>
  db
    .all<{ id: number }>(
      sql`select id from center_rtree where min_lat <= ${lat} and max_lat >= ${lat} and min_lng <= ${lng} and max_lng >= ${lng}`,
    )
    .map(({ id }) => id);
const rowsIn = (table: 'center_rtree' | 'center_fts') =>
  db.get<{ n: number }>(sql`select count(*) as n from ${sql.identifier(table)}`).n;

test.each(['"test hosp"*', 'tèst', 'health', 'pump', 'TH', 'columbus', 'OH', 'zoe', 'zo*'])(
  'a new row is found by %s',
  (words) => {
    const id = add({});
    expect(matches(words)).toEqual([id]);
  },
);

test('a role, a note or a source is not searched', () => {
  add({ editorNotes: 'hushhush' });
  expect(matches('surgeon OR hushhush OR program_page')).toEqual([]);
});

test('a row without team, other names, system and program is found by its name', () => {
  const id = add({ clinicians: [], aliases: [], healthSystem: null, program: null });
  expect(matches('test')).toEqual([id]);
});

test('the box of a new row holds its point, though it is kept in 32 bits', () => {
  const id = add({ location: { ...makeRecord().location, lat: 39.961234567, lng: -82.998765432 } });
  expect(inBox(39.961234567, -82.998765432)).toEqual([id]);
});

test('an update moves the row in both', () => {
  const [kept, changed] = [add({ slug: 'kept' }), add({ slug: 'changed' })];
  db.update(centers)
    .set({ name: 'Renamed Clinic', lat: 61.2, lng: -149.9, aliases: ['Novel'], clinicians: [] })
    .where(eq(centers.id, changed))
    .run();
  expect([matches('test'), matches('zoe'), matches('renamed'), matches('novel')]).toEqual([
    [kept, changed],
    [kept],
    [changed],
    [changed],
  ]);
  expect([inBox(39.96, -83), inBox(61.2, -149.9)]).toEqual([[kept], [changed]]);
  expect([rowsIn('center_rtree'), rowsIn('center_fts')]).toEqual([2, 2]);
});

test('a deleted row is gone from both', () => {
  const id = add({});
  db.delete(centers).where(eq(centers.id, id)).run();
  expect([rowsIn('center_rtree'), rowsIn('center_fts')]).toEqual([0, 0]);
  expect(matches('test')).toEqual([]);
});

test('both agree with the table after many changes, and the indexes are sound', () => {
  const ids = Array.from({ length: 60 }, (_, i) => add({ slug: `c-${i}`, name: `Name${i}` }));
  for (const id of ids.filter((_, i) => i % 3 === 0)) db.delete(centers).where(eq(centers.id, id)).run();
  db.update(centers).set({ region: 'MI' }).run();
  expect([rowsIn('center_rtree'), rowsIn('center_fts'), matches('mi').length]).toEqual([40, 40, 40]);
  db.run(sql`insert into center_fts(center_fts) values ('integrity-check')`);
  expect(db.get(sql`select rtreecheck('center_rtree') as said`)).toEqual({ said: 'ok' });
});
