import { eq, sql } from 'drizzle-orm';
import { auditLog } from '@/db/audit/schema';
import type { Db } from '@/db/client';
import { openTestDatabase } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import { addRecords } from './centers.fixture';
import { findCenterRow } from './record';
import { centers, revisions } from './schema';

/** A Tuesday, late in the morning at the office. */
export const NOW = new Date('2026-11-24T16:00:00.000Z');
export const CLOCK = { now: NOW };
export const after = (milliseconds: number) => ({ now: new Date(NOW.getTime() + milliseconds) });
export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;
export const WHY = 'Read on their page.';

/** A real database with made-up listings. For tests only. */
export function openListings(records: ListingRecord[] = [makeRecord()]): Db {
  const db = openTestDatabase();
  addRecords(db, records);
  return db;
}

export function idOf(db: Db, slug = makeRecord().slug): number {
  const row = db.select({ id: centers.id }).from(centers).where(eq(centers.slug, slug)).get();
  if (!row) throw new Error(`no listing ${slug}`);
  return row.id;
}

export function rowOf(db: Db, id = idOf(db)) {
  const row = findCenterRow(db, id);
  if (!row) throw new Error(`no listing ${id}`);
  return row;
}

export const auditOf = (db: Db) => db.select().from(auditLog).orderBy(auditLog.id).all();
export const revisionsOf = (db: Db) => db.select().from(revisions).orderBy(revisions.id).all();

const IGNORED = /^(place|center_rtree|center_fts|sqlite_|__drizzle)/;

/** All that the database holds but for the log and the gazetteer: to see that nothing was written. */
export function contents(db: Db): string {
  const tables = db
    .all<{ name: string }>(sql`select name from sqlite_master where type = 'table' order by name`)
    .map(({ name }) => name)
    .filter((name) => !IGNORED.test(name) && name !== 'audit_log');
  return JSON.stringify(tables.map((name) => [name, db.all(sql.raw(`select * from "${name}"`))]));
}
