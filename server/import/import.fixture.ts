import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Db } from '@/db/client';
import { startImport } from '@/db/import/commands';
import { listImportRows } from '@/db/import/reads';
import { CLOCK, NOW } from '@/db/listing/listing.fixture';
import { type RowVerdict, VERDICTS } from '@/domain/import/batch';
import { OWNER } from '@/domain/listing/listing.fixture';
import { checkImport } from './check-import';

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
  const rows = VERDICTS.flatMap((show: RowVerdict) => listImportRows(db, importId, { show, page: 1 }));
  return rows
    .map(({ row }) => row)
    .sort((a, b) => a.line - b.line)
    .map(({ line, verdict, findings }) => ({
      line,
      verdict,
      says: findings.map(({ level, column, message }) => `${level} ${column}: ${message}`),
    }));
}
