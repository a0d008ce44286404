import { setImmediate } from 'node:timers/promises';
import type { Db } from '@/db/client';
import { listRowsAfter } from '@/db/import/reads';
import { toDeskRecord } from '@/db/listing/desk-record';
import type { ImportFormat } from '@/domain/import/import-batch';
import { bulkHead, bulkLine } from '@/domain/import/write-row';

const ROWS_AT_ONCE = 100;
/** Tells a spreadsheet that the text is UTF-8. */
const MARK = '\ufeff';

async function* listings(db: Db) {
  let last = 0;
  for (;;) {
    const rows = listRowsAfter(db, last, ROWS_AT_ONCE);
    for (const row of rows) {
      yield { record: toDeskRecord(row), version: row.version };
      last = row.id;
    }
    if (rows.length < ROWS_AT_ONCE) return;
    await setImmediate();
  }
}

async function* csvParts(db: Db) {
  yield MARK + bulkHead();
  for await (const listing of listings(db)) yield bulkLine(listing);
}

async function* jsonParts(db: Db) {
  let before = '{"centers":[\n';
  for await (const { record, version } of listings(db)) {
    yield `${before}${JSON.stringify({ version, ...record })}`;
    before = ',\n';
  }
  yield before.startsWith('{') ? '{"centers":[]}\n' : '\n]}\n';
}

/** All listings with everything that editors see, piece by piece: others have their turn in between. */
export const exportParts = (db: Db, format: ImportFormat): AsyncGenerator<string> =>
  format === 'csv' ? csvParts(db) : jsonParts(db);
