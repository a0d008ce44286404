import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Db, openDatabase } from './client';
import { migrateDatabase } from './migrate';
import { seedPlaces } from './place/seed-places';

let empty: Buffer | undefined;

/** An empty database in memory with the real schema, for tests. The migrations run once for all test files of a run. */
export function openTestDatabase(): Db {
  return reopen(emptyBytes());
}

/** The same as a file. */
export function writeTestDatabase(file: string): void {
  writeFileSync(file, emptyBytes(), { mode: 0o600 });
}

function emptyBytes(): Buffer {
  empty ??= keptBytes('empty.db', () => {
    const db = openDatabase(':memory:');
    migrateDatabase(db);
    return db;
  });
  return empty;
}

/** The same with the whole gazetteer, which takes seconds to load. */
export function openTestGazetteer(): Db {
  return reopen(gazetteerBytes());
}

/** A database file with the real schema and the whole gazetteer. */
export function writeTestGazetteer(file: string): void {
  writeFileSync(file, gazetteerBytes(), { mode: 0o600 });
}

const gazetteerBytes = () =>
  keptBytes('gazetteer.db', () => {
    const db = openTestDatabase();
    seedPlaces(db);
    return db;
  });

/** A database's bytes, as an earlier test file of this run has made them or as they are made now. */
function keptBytes(name: string, make: () => Db): Buffer {
  const kept = path.join(process.env.TEST_RUN_DIR ?? '', name);
  if (process.env.TEST_RUN_DIR && existsSync(kept)) return readFileSync(kept);
  const { $client } = make();
  const bytes = $client.serialize();
  $client.close();
  if (process.env.TEST_RUN_DIR) {
    // Another worker may do the same at the same time: whole files take each other's place.
    writeFileSync(`${kept}.${process.pid}`, bytes);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return bytes;
}

function reopen(bytes: Buffer): Db {
  const client = new Database(bytes);
  client.pragma('foreign_keys = ON');
  client.pragma('secure_delete = ON');
  return drizzle(client);
}
