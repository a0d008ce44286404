import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { anyRecord } from './any-record.fixture';
import { BULK_COLUMN_NAMES, BULK_COLUMNS, columnOf } from './columns';
import { judgeRow } from './judge-row';
import { applyRow, readEntry, readRow } from './rows';
import { bulkHead, bulkLine, writeRow } from './write-row';

const RUNS = { numRuns: 500 };
const NO_FAULTS = { movedTo: null, checkRecord: () => ({}) };
const rowsOf = (csv: string): string[][] => parse(csv);

/** Out as CSV and in again. */
function throughCsv(csv: string) {
  const [head = [], ...rows] = rowsOf(csv);
  return rows.map((cells) => readRow(new Map(head.map((name, i) => [name, cells[i] ?? '']))));
}

test('what goes out as CSV comes back as the same listing, new or standing', () => {
  fc.assert(
    fc.property(anyRecord, fc.integer({ min: 1, max: 99 }), (record, version) => {
      const [row] = throughCsv(bulkHead() + bulkLine({ record, version }));
      if (!row) throw new Error('no row');
      const current = { id: 1, version, record };
      expect(row.errors).toEqual({});
      expect(judgeRow(row, { current, ...NO_FAULTS })).toMatchObject({ verdict: 'same', errors: {} });
      const blank = applyRow(null, row.given);
      expect({
        ...record,
        ...blank,
        location: { ...record.location, ...(blank.location as object) },
      }).toEqual(record);
    }),
    RUNS,
  );
});

test('what goes out as JSON comes back as the same listing', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const row = readEntry(JSON.parse(JSON.stringify({ version: 3, ...record })));
      const current = { id: 1, version: 3, record };
      expect(judgeRow(row, { current, ...NO_FAULTS })).toMatchObject({ verdict: 'same', errors: {} });
      expect(applyRow(null, row.given)).toEqual(record);
    }),
    RUNS,
  );
});

test('no cell that goes out is run by a spreadsheet', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      for (const cell of rowsOf(bulkLine({ record, version: 1 }))[0] ?? []) {
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    }),
    RUNS,
  );
});

test('what looks like a formula stays the words it is, guarded or not', () => {
  const name = '=HYPERLINK("https://example.org")';
  const record = makeListingRecord({ name });
  const cells = writeRow({ record, version: 1 });
  expect(bulkLine({ record, version: 1 })).toContain(`"'=HYPERLINK(""https://example.org"")"`);
  const unguarded = readRow(new Map(BULK_COLUMN_NAMES.map((column, i) => [column, cells[i] ?? ''])));
  expect(unguarded.given.get('name')).toBe(name);
});

test('the table has every part of a listing, each once, and every column is a part of one', () => {
  const { address, location, conditions, services, ...others } = makeListingRecord();
  const named = new Set(BULK_COLUMN_NAMES);
  expect(named.size).toBe(BULK_COLUMNS.length);
  const nested = { address, location, conditions, services };
  const parts = [
    ...Object.keys(others),
    ...Object.entries(nested).flatMap(([field, value]) => Object.keys(value).map((key) => `${field}.${key}`)),
  ];
  for (const part of parts) expect(columnOf(part), part).not.toBeNull();
  expect(columnOf('phones.0.number')).toBe('phones');
  expect(columnOf('nonsense')).toBeNull();
});
