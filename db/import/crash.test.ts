import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '@/db/audit/schema';
import { type Db, openDatabase } from '@/db/client';
import { centers, revisions } from '@/db/listing/schema';
import { migrateDatabase } from '@/db/migrate';
import { bundleProgram } from '@/db/program.fixture';
import { findImport } from './reads';

const KILLS_OF_EACH = 10;
const ROWS = 150;
/** From the first word that an import is about to be taken: long enough to fall anywhere in it, or just after. */
const KILLED_WITHIN_MS = 60;
const TIMEOUT_MS = 240_000;

let folder: string;
let importMany: string[];
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-import-crash-'));
  importMany = bundleProgram(path.join(__dirname, 'import-many.fixture.ts'), folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Said = { begun: number; taken: number };

/** Lets a process take imports until it is killed without warning, soon after it says the word. @returns the last ones it spoke of. */
function importUntilKilled(file: string, word: 'begin' | 'taken'): Promise<Said> {
  const child = spawn(process.execPath, [...importMany, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const wasSaid = said.includes(word);
    said += chunk;
    if (!wasSaid && said.includes(word))
      setTimeout(() => child.kill('SIGKILL'), Math.random() * KILLED_WITHIN_MS);
  });
  const last = (of: string) =>
    Number(
      said
        .match(new RegExp(`^${of} (\\d+)$`, 'gm'))
        ?.at(-1)
        ?.split(' ')[1] ?? 0,
    );
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve({ begun: last('begin'), taken: last('taken') });
      else reject(new Error(`ended by ${signal} after "${said}"`));
    });
  });
}

/** Every row of the import, or none of it. */
function isTaken(db: Db, importId: number): boolean {
  const status = findImport(db, importId)?.status;
  const count = (query: ReturnType<typeof sql>) => db.get<{ n: number }>(query)?.n;
  const written = count(
    sql`select count(*) n from ${revisions} where json_extract(${revisions.detail}, '$.importId') = ${importId}`,
  );
  const logged = db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `import:${importId}`))
    .all();
  const isDone = status === 'accepted';
  expect([importId, status, written]).toEqual([importId, isDone ? 'accepted' : status, isDone ? ROWS : 0]);
  expect(logged.some(({ action }) => action === 'accept-import')).toBe(isDone);
  return isDone;
}

type End = 'cut off' | 'whole';

function checkAfterCrash(file: string, { begun, taken }: Said): End {
  const db = openDatabase(file);
  expect(db.get(sql`pragma integrity_check`)).toEqual({ integrity_check: 'ok' });
  for (let importId = 1; importId <= begun; importId++) {
    const isDone = isTaken(db, importId);
    if (importId === taken) expect(isDone).toBe(true);
  }
  const programs = db.selectDistinct({ program: centers.program }).from(centers).all();
  expect(programs.length).toBeLessThanOrEqual(1);
  const inFts = db.get(sql`select count(*) n from center_fts`);
  expect(inFts).toEqual(db.get(sql`select count(*) n from center`));
  const wasCutOff = begun > 0 && findImport(db, begun)?.status === 'waiting';
  db.$client.close();
  return wasCutOff ? 'cut off' : 'whole';
}

/** `ofChanges`: the listings are there before the first kill, so that each falls into their change. */
async function crashAgainAndAgain(file: string, ofChanges: boolean): Promise<End[]> {
  const db = openDatabase(file);
  migrateDatabase(db);
  db.$client.close();
  if (ofChanges) checkAfterCrash(file, await importUntilKilled(file, 'taken'));
  const ends: End[] = [];
  for (let kill = 0; kill < KILLS_OF_EACH; kill++)
    ends.push(checkAfterCrash(file, await importUntilKilled(file, 'begin')));
  return ends;
}

test(
  `killed ${2 * KILLS_OF_EACH} times while additions and changes are taken, they are taken wholly or not at all`,
  async () => {
    const both = [false, true].map((ofChanges) =>
      crashAgainAndAgain(path.join(folder, `${ofChanges}.db`), ofChanges),
    );
    // Kills that never fell into the taking would prove nothing.
    for (const ends of await Promise.all(both))
      expect(ends.filter((end) => end === 'cut off').length).toBeGreaterThanOrEqual(KILLS_OF_EACH / 4);
  },
  TIMEOUT_MS,
);
