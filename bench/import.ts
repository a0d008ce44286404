import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { openDatabase } from '@/db/client';
import { startImport } from '@/db/import/commands';
import { countVerdicts, listRowsAfter } from '@/db/import/reads';
import { toListingRecord } from '@/db/listing/record';
import { migrateDatabase } from '@/db/migrate';
import { seedPlaces } from '@/db/place/seed-places';
import { bulkHead, bulkLine } from '@/domain/import/write-row';
import type { ListingRecord } from '@/domain/listing/edit';
import { makeListingRecord, OWNER } from '@/domain/listing/listing.fixture';
import { checkImport } from '@/server/import/check-import';
import { takeImport } from '@/server/import/take-import';

/**
 * How long a file of many listings takes, and how long everybody else has to wait meanwhile.
 * `npx tsx bench/import.ts [rows]`
 */
const ROWS = Number(process.argv[2] ?? 10_000);
const CITIES = 400;
const clock = () => new Date('2026-11-24T16:00:00.000Z');

const METHOD = `Method: a database on disk (WAL, synchronous FULL) with the gazetteer. First ${ROWS} made-up listings
are added to an empty list (${CITIES} cities, four sources each); then the export of them, each with a changed
program, is imported. "Longest wait" is the longest time in which the process answered nobody else
(perf_hooks, monitorEventLoopDelay, 1 ms); "of it working" is processor time, which other programs on the machine
lengthen less (accepting runs in a thread of its own: its time is in it, its length is no wait). One run, one process,
nothing else asked of it.`;

function makeListing(i: number): ListingRecord {
  const { address, location, phones, sources } = makeListingRecord();
  const source = {
    ...sources[0],
    says: 'Says that it places and refills pumps, and whom it treats. '.repeat(4),
  };
  return makeListingRecord({
    slug: `made-up-${i}`,
    name: `Made Up Hospital ${i}`,
    address: { ...address, street: `${i} Test Street`, city: `City ${i % CITIES}`, postalCode: null },
    location: { ...location, lat: 39 + (i % 200) / 100 },
    phones: phones.map((phone) => ({ ...phone, number: `+1614${2_220_000 + i}` })),
    sources: Array.from({ length: 4 }, () => ({
      ...source,
      public: true as const,
      url: 'https://example.org/pump',
      kind: 'program_page' as const,
      pageDate: null,
    })),
    editorNotes: 'Made up to see how long it takes. '.repeat(10),
    fieldSources: { name: { source: 'Their page', day: '2026-11-20' } },
  });
}

async function measure<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await setTimeout(20);
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const tookMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  await setTimeout(20);
  delay.disable();
  console.log(
    `${name.padEnd(34)}${(tookMs / 1000).toFixed(1).padStart(6)} s   of it working ${((user + system) / 1e6).toFixed(1).padStart(5)} s   longest wait ${(delay.max / 1e6).toFixed(0).padStart(5)} ms`,
  );
  return result;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hai-bench-'));
const file = path.join(folder, 'hai.db');
const db = openDatabase(file);
migrateDatabase(db);
seedPlaces(db);

async function importAll(what: string, csv: string): Promise<void> {
  const content = gzipSync(csv);
  const attempt = crypto.randomUUID();
  console.log(
    `\n${what}: ${(Buffer.byteLength(csv) / 1e6).toFixed(1)} MB, ${(content.length / 1e6).toFixed(1)} MB kept`,
  );
  const started = await measure('take in', () =>
    startImport(db, OWNER, { fileName: 'bench.csv', content, attempt }, { now: clock() }),
  );
  if (!started.ok) throw new Error(JSON.stringify(started));
  const check = { importId: started.importId, attempt };
  await measure('check', () => checkImport(db, check, { clock }));
  const { counts } = countVerdicts(db, check.importId);
  const accepted = await measure('accept', () =>
    takeImport({
      file,
      actor: OWNER,
      input: { ...check, why: 'To see how long it takes.', goodOnly: false },
      now: clock(),
    }),
  );
  console.log(JSON.stringify({ counts, accepted }));
}

console.log(METHOD);
const listings = Array.from({ length: ROWS }, (_, i) => makeListing(i));
const fileOf = (versions: number, records: ListingRecord[]) =>
  bulkHead() + records.map((record) => bulkLine({ record, version: versions })).join('');
await importAll('Additions', fileOf(1, listings).replaceAll(/^(made-up-\d+),1,/gm, '$1,,'));
const standing = listRowsAfter(db, 0, ROWS).map(toListingRecord);
await importAll(
  'Changes',
  fileOf(
    1,
    standing.map((record) => ({
      ...record,
      program: 'Another program',
      fieldSources: { ...record.fieldSources, program: { source: 'Their new page', day: '2026-11-21' } },
    })),
  ),
);
db.$client.close();
fs.rmSync(folder, { recursive: true, force: true });
