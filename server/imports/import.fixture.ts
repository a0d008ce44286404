import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Db } from '@/db/client';
import { startImport } from '@/db/commands/desk/start-import';
import { CLOCK, NOW } from '@/db/desk.fixture';
import { listImportRows } from '@/db/queries/desk/imports';
import { BULK_COLUMN_NAMES } from '@/domain/desk/bulk/columns';
import { csvLine } from '@/domain/desk/bulk/csv-text';
import { writeRow } from '@/domain/desk/bulk/write-row';
import type { DeskRecord } from '@/domain/desk/center-edit';
import { makeDeskRecord, OWNER } from '@/domain/desk/desk.fixture';
import { VERDICTS, type Verdict } from '@/domain/desk/import-batch';
import { checkImport } from './check-import';

/** The cells of a made-up listing by column, some of them said otherwise. */
export function cellsOf(record: DeskRecord, version: number | null, change: Record<string, string> = {}) {
  const cells = writeRow({ record, version: version ?? 0 });
  const named = Object.fromEntries(BULK_COLUMN_NAMES.map((name, i) => [name, cells[i] ?? '']));
  return { ...named, ...(version === null ? { version: '' } : {}), ...change };
}

/** A CSV file of such rows. */
export function csvOf(rows: Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map(csvLine).join('');
}

/** A made-up hospital far from the others: nothing about it looks like any other. */
export function makeNumbered(i: number, change: Partial<DeskRecord> = {}): DeskRecord {
  const { address, phones } = makeDeskRecord();
  const number = `+1614${String(2_220_000 + i)}`;
  return makeDeskRecord({
    slug: `made-up-${i}`,
    name: `Made Up ${i}`,
    address: { ...address, street: `${100 + i} Test Street`, postalCode: null },
    phones: phones.map((phone) => ({ ...phone, number })),
    ...change,
  });
}

/** Takes a file in and checks it to its end. */
export async function importFile(db: Db, content: string | Buffer, fileName = 'listings.csv') {
  const attempt = randomUUID();
  const started = startImport(db, OWNER, { fileName, content: gzipSync(content), attempt }, CLOCK);
  if (!started.ok) throw new Error(JSON.stringify(started));
  const check = { importId: started.importId, attempt };
  await checkImport(db, check, { clock: () => NOW });
  return check;
}

/** Every row of an import by its number: verdict and findings. */
export function judgedOf(db: Db, importId: number) {
  const rows = VERDICTS.flatMap((show: Verdict) => listImportRows(db, importId, { show, page: 1 }));
  return rows
    .map(({ row }) => row)
    .sort((a, b) => a.line - b.line)
    .map(({ line, verdict, findings }) => ({
      line,
      verdict,
      says: findings.map(({ level, column, message }) => `${level} ${column}: ${message}`),
    }));
}
