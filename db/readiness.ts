import path from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { isPublished } from '@/db/listing/published';
import type { Db } from './client';
import { MIGRATIONS_DIR } from './migrate';

export const LACKS = ['database', 'migrations', 'listings', 'gazetteer'] as const;
/** What is missing before the site can answer. */
export type Lack = (typeof LACKS)[number];

/** The first thing that is missing; null: ready. `projectRoot` is where `db/migrations` lies. */
export function findLack(db: Db, projectRoot: string = process.cwd()): Lack | null {
  if (lastApplied(db) < lastKnown(projectRoot)) return 'migrations';
  if (!hasRows(db, sql`select 1 from center c where ${isPublished}`)) return 'listings';
  return hasRows(db, sql`select 1 from place`) ? null : 'gazetteer';
}

const hasRows = (db: Db, select: ReturnType<typeof sql>) =>
  db.get<{ found: number }>(sql`select exists (${select}) as found`).found === 1;

function lastApplied(db: Db): number {
  const table = sql`select 1 from sqlite_master where name = '__drizzle_migrations'`;
  if (!hasRows(db, table)) return 0;
  return db.get<{ at: number | null }>(sql`select max(created_at) as at from __drizzle_migrations`).at ?? 0;
}

const lastKnown = (projectRoot: string) =>
  Math.max(
    ...readMigrationFiles({ migrationsFolder: path.join(projectRoot, MIGRATIONS_DIR) }).map(
      ({ folderMillis }) => folderMillis,
    ),
  );
