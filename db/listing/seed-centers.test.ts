import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { metas } from '@/db/meta';
import { openTestDatabase } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import { toListingRecord } from './record';
import { centers, revisions } from './schema';
import { seedCenters } from './seed-centers';

const FIRST = new Date('2026-11-23T10:00:00Z');
const LATER = new Date('2026-12-01T10:00:00Z');
const one = makeRecord({ slug: 'one' });
const two = makeRecord({ slug: 'two' });

let db: Db;
beforeEach(() => {
  db = openTestDatabase();
});
const seed = (records: ListingRecord[], now = FIRST) =>
  seedCenters(db, { asOf: '2026-11-23', method: 'made up', centers: records }, { now });
const rows = () => db.select().from(centers).orderBy(centers.slug).all();
const rowOf = (slug: string) => rows().find((row) => row.slug === slug);
const edit = (slug: string, values: Partial<typeof centers.$inferInsert>) =>
  db
    .update(centers)
    .set({ ...values, editedAt: FIRST.toISOString() })
    .where(eq(centers.slug, slug))
    .run();
const nothing = { added: [], changed: [], unchanged: [], kept: [], gone: [] };

test('the first run adds every record as it is', () => {
  expect(seed([one, two])).toEqual({ ...nothing, added: ['one', 'two'] });
  expect(rows().map(toListingRecord)).toEqual([one, two]);
  expect(rowOf('one')).toMatchObject({ version: 1, editedAt: null, createdAt: '2026-11-23T10:00:00.000Z' });
  expect(db.select().from(metas).all()).toEqual([{ key: 'seed', value: '2026-11-23' }]);
});

test('a second run changes nothing, not even a time', () => {
  seed([one, two]);
  const before = rows();
  expect(seed([one, two], LATER)).toEqual({ ...nothing, unchanged: ['one', 'two'] });
  expect(rows()).toEqual(before);
});

test('the order of keys is no change', () => {
  seed([makeRecord({ services: { pump_placement: 'yes', pump_refill: 'no' } })]);
  const report = seed([makeRecord({ services: { pump_refill: 'no', pump_placement: 'yes' } })]);
  expect(report.changed).toEqual([]);
});

test('a row that nobody edited follows the file', () => {
  seed([one, two]);
  const renamed = { ...one, name: 'New name' };
  expect(seed([renamed, two], LATER)).toEqual({ ...nothing, changed: ['one'], unchanged: ['two'] });
  expect(rowOf('one')).toMatchObject({
    name: 'New name',
    version: 2,
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-12-01T10:00:00.000Z',
  });
  expect(seed([renamed, two]).unchanged).toEqual(['one', 'two']);
});

test("an editor's word stays, and the report says how the file differs", () => {
  seed([one]);
  edit('one', { name: 'Edited name', city: 'Dayton' });
  const before = rows();
  const { name, address } = one;
  expect(seed([one], LATER)).toEqual({
    ...nothing,
    kept: [
      {
        slug: 'one',
        fields: [
          { field: 'name', seeded: name, edited: 'Edited name' },
          { field: 'address', seeded: address, edited: { ...address, city: 'Dayton' } },
        ],
      },
    ],
  });
  expect(rows()).toEqual(before);
});

test('an edited row stays also when the file changes elsewhere in it', () => {
  seed([one]);
  edit('one', { name: 'Edited name' });
  const report = seed([{ ...one, programSince: 2021 }], LATER);
  expect(report.kept[0]?.fields.map(({ field }) => field)).toEqual(['name', 'programSince']);
  expect(rowOf('one')).toMatchObject({ name: 'Edited name', programSince: 2020 });
});

test('an edit that says what the file says is no difference', () => {
  seed([one]);
  edit('one', { name: 'Right name' });
  expect(seed([{ ...one, name: 'Right name' }])).toEqual({ ...nothing, unchanged: ['one'] });
});

test('a row that an editor made is not taken over', () => {
  seed([one]);
  db.update(centers).set({ seedHash: null, name: 'Made by hand' }).run();
  expect(seed([one]).kept).toHaveLength(1);
  expect(rowOf('one')?.name).toBe('Made by hand');
  expect(seed([]).gone).toEqual([]);
});

test('a record that left the file is reported and stays', () => {
  seed([one, two]);
  expect(seed([two])).toEqual({ ...nothing, unchanged: ['two'], gone: ['one'] });
  expect(rows()).toHaveLength(2);
});

test('one failing record undoes the whole run', () => {
  seed([one]);
  db.run(
    sql`create trigger refuse before insert on center when new.slug = 'bad' begin select raise(abort, 'refused'); end`,
  );
  const run = () => seed([{ ...one, name: 'New name' }, two, makeRecord({ slug: 'bad' })], LATER);
  expect(run).toThrow('refused');
  expect(rows().map(toListingRecord)).toEqual([one]);
  expect(db.get(sql`select count(*) as n from center_fts`)).toEqual({ n: 1 });
});

test('what the seed adds and changes stands in the history; a run without a difference adds nothing', () => {
  seed([one]);
  seed([{ ...one, name: 'New name' }], LATER);
  seed([{ ...one, name: 'New name' }], LATER);
  const history = db.select().from(revisions).orderBy(revisions.id).all();
  expect(history).toMatchObject([
    { version: 1, action: 'seed', whoKind: 'system', before: null, after: one, at: FIRST.toISOString() },
    { version: 2, before: { name: one.name }, after: { name: 'New name' }, changed: ['name'] },
  ]);
  expect(history).toHaveLength(2);
});
