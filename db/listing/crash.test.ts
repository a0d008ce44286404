import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { bundleProgram } from '@/db/program.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { addRecords } from './centers.fixture';
import { auditOf, contents, revisionsOf, rowOf } from './listing.fixture';

const KILLS = 20;
const AT_ONCE = 2;
/** From the first save on, so that the kill falls into the saving and not into the starting. */
const KILLED_WITHIN_MS = 150;
/** It takes 15 s; the rest is for a machine that is busy with other things. */
const TIMEOUT_MS = 240_000;

let folder: string;
let saveMany: string[];
let dieWhile: string[];
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-crash-'));
  saveMany = bundleProgram(path.join(__dirname, 'save-many.fixture.ts'), folder);
  dieWhile = bundleProgram(path.join(__dirname, 'die-while-saving.fixture.ts'), folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** After which of its writes a save is cut off: all of them stand in one transaction. */
const DEADLY_TABLES = ['center', 'center_revision', 'audit_log'];
const KILLS_PER_TABLE = 7;

/** Lets a process save until it is killed without warning. @returns the last version it said it had saved. */
function saveUntilKilled(file: string, version: number): Promise<number> {
  const args = [...saveMany, file, String(version)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * KILLED_WITHIN_MS);
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => {
      const last = said.split('\n').at(-2);
      if (signal === 'SIGKILL' && last) resolve(Number(last));
      else reject(new Error(`ended by ${signal} after "${said}"`));
    });
  });
}

async function crashAgainAndAgain(file: string): Promise<number> {
  let saved = 0;
  for (let kill = 0; kill < KILLS / AT_ONCE; kill++) {
    const db = openDatabase(file);
    const version = kill === 0 ? 1 : checkAfterCrash(db, saved);
    db.$client.close();
    saved = await saveUntilKilled(file, version);
  }
  const db = openDatabase(file);
  const version = checkAfterCrash(db, saved);
  db.$client.close();
  return version;
}

/** Nothing acknowledged is missing, nothing is half written. @returns the version that stands there. */
function checkAfterCrash(db: ReturnType<typeof openDatabase>, acknowledged: number): number {
  expect(db.get(sql`pragma integrity_check`)).toEqual({ integrity_check: 'ok' });
  const row = rowOf(db, 1);
  expect(row.version).toBeGreaterThanOrEqual(acknowledged);
  // At most the one save whose answer the kill cut off.
  expect(row.version).toBeLessThanOrEqual(acknowledged + 1);
  const versions = Array.from({ length: row.version - 1 }, (_, i) => i + 2);
  const revisions = revisionsOf(db);
  expect(revisions.map(({ version }) => version)).toEqual(versions);
  expect(revisions.map(({ after }) => after?.name)).toEqual(versions.map((version) => `Version ${version}`));
  expect(auditOf(db).map(({ detail }) => detail?.version)).toEqual(versions);
  expect(row.name).toBe(`Version ${row.version}`);
  expect(db.get(sql`select name from center_fts where rowid = 1`)).toEqual({ name: row.name });
  return row.version;
}

test(
  `killed ${KILLS} times while saving, no acknowledged save is lost and none is half written`,
  async () => {
    const files = Array.from({ length: AT_ONCE }, (_, i) => path.join(folder, `${i}.db`));
    for (const file of files) {
      const db = openDatabase(file);
      migrateDatabase(db);
      addRecords(db, [makeRecord()]);
      db.$client.close();
    }
    const versions = await Promise.all(files.map(crashAgainAndAgain));
    expect(Math.min(...versions)).toBeGreaterThan(KILLS);
  },
  TIMEOUT_MS,
);

function dieWhileSaving(file: string, table: string): Promise<void> {
  const child = spawn(process.execPath, [...dieWhile, file, table], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`ended by itself with ${code}`));
    });
  });
}

test.concurrent.each(DEADLY_TABLES)(
  `killed ${KILLS_PER_TABLE} times right after writing to %s, nothing of the save is there`,
  async (table) => {
    const file = path.join(folder, `dies-at-${table}.db`);
    const db = openDatabase(file);
    migrateDatabase(db);
    addRecords(db, [makeRecord()]);
    const before = contents(db);
    for (let kill = 0; kill < KILLS_PER_TABLE; kill++) {
      await dieWhileSaving(file, table);
      const after = openDatabase(file);
      expect(after.get(sql`pragma integrity_check`)).toEqual({ integrity_check: 'ok' });
      expect(contents(after)).toBe(before);
      expect(auditOf(after)).toEqual([]);
      after.$client.close();
    }
    db.$client.close();
  },
  TIMEOUT_MS,
);
