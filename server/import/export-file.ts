import { setImmediate } from 'node:timers/promises';
import writeExcelFile from 'write-excel-file/node';
import type { Db } from '@/db/client';
import { listRowsAfter } from '@/db/import/reads';
import { findRecord } from '@/db/listing/record';
import type { ImportFormat } from '@/domain/import/batch';
import { BULK_COLUMNS, type BulkColumn } from '@/domain/import/columns';
import { bulkHead, bulkLine } from '@/domain/import/write-row';

const ROWS_AT_ONCE = 100;
/** Tells a spreadsheet that the text is UTF-8. */
const MARK = '\ufeff';

async function* listings(db: Db, only?: ReadonlySet<number>) {
  let last = 0;
  for (;;) {
    const rows = listRowsAfter(db, last, ROWS_AT_ONCE);
    for (const row of rows) {
      last = row.id;
      const record = only?.has(row.id) === false ? null : findRecord(db, row);
      if (record) yield { record, version: row.version };
    }
    if (rows.length < ROWS_AT_ONCE) return;
    await setImmediate();
  }
}

async function* csvParts(db: Db, only?: ReadonlySet<number>) {
  yield MARK + bulkHead();
  for await (const listing of listings(db, only)) yield bulkLine(listing);
}

async function* jsonParts(db: Db, only?: ReadonlySet<number>) {
  let before = '{"centers":[\n';
  for await (const { record, version } of listings(db, only)) {
    yield `${before}${JSON.stringify({ version, ...record })}`;
    before = ',\n';
  }
  yield before.startsWith('{') ? '{"centers":[]}\n' : '\n]}\n';
}

/** All listings, or only some, with everything that editors see, piece by piece: others have their turn in between. */
export const exportParts = (
  db: Db,
  format: ImportFormat,
  only?: ReadonlySet<number>,
): AsyncGenerator<string> => (format === 'csv' ? csvParts(db, only) : jsonParts(db, only));

const HEAD = { fontWeight: 'bold' as const, wrap: true };
const TEXT = '@';
const WIDTH = 22;
const EMPTY_ROWS = 200;

const head = (value: string) => ({ ...HEAD, value, type: String });
/** As text, so that no program rewrites days, ZIP codes or numbers. */
const cell = (value: string) => ({ value, type: String, format: TEXT, wrap: true });

const mayBe = ({ choices, kind }: BulkColumn) =>
  choices ? choices.join(', ') : kind === 'answer' ? 'yes, no' : '';

const HOW = [
  'One row is one hospital. The first row names the columns and stays as it is.',
  'When done, save the sheet “Listings” as “CSV UTF-8” and send that file. Nothing is saved until you have seen what it would change.',
  'Leave a cell empty for what is not known. A column that you delete leaves what stands there as it is.',
  'A cell with several entries has one entry a line; the parts of an entry are divided by |.',
  'The example below is made up: it is not a hospital.',
];

/** A workbook to fill in: an empty sheet with our columns, and one that explains them. */
export function makeTemplate(): Promise<Buffer> {
  const names = BULK_COLUMNS.map(({ name }) => head(name));
  const empty = Array.from({ length: EMPTY_ROWS }, () => BULK_COLUMNS.map(() => cell('')));
  const explained = BULK_COLUMNS.map((column) => [
    cell(column.name),
    cell(column.required ? 'yes' : ''),
    cell(column.about),
    cell(mayBe(column)),
    cell(column.example),
  ]);
  return writeExcelFile([
    {
      sheet: 'Listings',
      data: [names, ...empty],
      columns: BULK_COLUMNS.map(() => ({ width: WIDTH })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    {
      sheet: 'What the columns mean',
      data: [
        ...HOW.map((sentence) => [{ value: sentence, type: String }]),
        [],
        ['Column', 'Needed for a new listing', 'What it says', 'May be', 'Example'].map(head),
        ...explained,
      ],
      columns: [{ width: 30 }, { width: 14 }, { width: 60 }, { width: 40 }, { width: 44 }],
    },
  ]).toBuffer();
}
