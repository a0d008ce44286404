import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { openDatabase } from '@/db/client';
import { makeNumbered } from '@/domain/import/rows.fixture';
import { makeNeighbors } from '@/domain/listing/duplicates';
import { OWNER } from '@/domain/listing/listing.fixture';
import { beginRows, endCheck, judgeImportRow, keepJudged } from './check';
import { acceptImport, startImport } from './commands';

const ROWS = 150;
const READING = { format: 'json', encoding: 'UTF-8', delimiter: null } as const;

/** Imports the same listings with other words, over and over, and says so before and after each is taken: until it is killed. */
const [file = ''] = process.argv.slice(2);
const db = openDatabase(file);
for (;;) {
  const now = new Date();
  const attempt = randomUUID();
  const started = startImport(db, OWNER, { fileName: 'x', content: Buffer.from('x'), attempt }, { now });
  if (!started.ok) throw new Error(JSON.stringify(started));
  const { importId } = started;
  const check = { importId, attempt };
  const neighbors = makeNeighbors();
  const judged = Array.from({ length: ROWS }, (_, i) => {
    const program = `Import ${importId}`;
    const source = { source: program, day: '2026-11-20' };
    const record = makeNumbered(i, { program, fieldSources: { program: source } });
    return judgeImportRow(
      db,
      { line: i + 2, given: new Map(Object.entries(record)), errors: {} },
      neighbors,
      now,
    );
  });
  beginRows(db, check, { rows: ROWS, reading: READING, findings: [] }, now);
  keepJudged(db, check, { judged, checkedRows: ROWS }, now);
  endCheck(db, check, now);
  fs.writeSync(1, `begin ${importId}\n`);
  const taken = acceptImport(db, OWNER, { ...check, why: 'Taking until killed.', goodOnly: false }, { now });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
  fs.writeSync(1, `taken ${importId}\n`);
}
