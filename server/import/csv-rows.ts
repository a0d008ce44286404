import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import type { ReadRow } from '@/db/import/check';
import { IMPORT_MAX_ROWS, type ImportFinding } from '@/domain/import/batch';
import { unguardCell } from '@/domain/import/cells';
import { BULK_COLUMN_NAMES } from '@/domain/import/columns';
import { type CellErrors, readRow } from '@/domain/import/rows';
import type { Pace } from './check-import';

const DELIMITERS = [',', ';', '\t'] as const;
/** Characters that are parsed in one go: a few milliseconds. */
const PIECE = 32_768;

const OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
};

export type CsvRows = { rows: ReadRow[]; findings: ImportFinding[]; delimiter: string };
/** `findings` say why nothing can be read. */
export type Unreadable = { findings: ImportFinding[] };

const fault = (line: number, column: string | null, message: string): ImportFinding => ({
  level: 'error',
  line,
  column,
  message,
});

/** The delimiter with which the head names the most of our columns. */
function findDelimiter(text: string): string {
  const known = DELIMITERS.map((delimiter) => {
    const [head = []] = parseHead(text, delimiter);
    return { delimiter, count: head.filter((name) => BULK_COLUMN_NAMES.includes(name.trim())).length };
  });
  return known.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function parseHead(text: string, delimiter: string): string[][] {
  try {
    return parseNow(text.slice(0, PIECE), { ...OPTIONS, delimiter, to: 1, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

/** What is wrong with the head, by the names of its columns. A missing one is no fault: what it says stays as it is. */
function judgeHead(head: string[]): ImportFinding[] {
  const names = head.filter((name) => name !== '');
  if (!names.includes('slug')) {
    const seen = names.slice(0, 5).join(', ');
    return [fault(1, 'slug', `There is no column "slug" in the first row. It has: ${seen || 'nothing'}.`)];
  }
  const unknown = names.filter((name) => !BULK_COLUMN_NAMES.includes(name));
  const twice = names.filter((name, i) => names.indexOf(name) < i);
  if (unknown.length + twice.length > 0)
    return [
      ...unknown.map((name) => fault(1, name, `There is no column called "${name}".`)),
      ...[...new Set(twice)].map((name) => fault(1, name, `The column "${name}" stands there twice.`)),
    ];
  const missing = BULK_COLUMN_NAMES.filter((name) => !names.includes(name) && !MAY_LACK.includes(name));
  return missing.length > 0 ? [lacking(missing)] : [];
}

/** Only for what is new. */
const MAY_LACK = ['confirmedHow', 'confirmedLanguage'];

const lacking = (missing: string[]): ImportFinding => ({
  level: 'warning',
  line: 1,
  column: null,
  message: `Not in the file: ${missing.join(', ')}. Listings that stand here keep what they say there; new ones say nothing.`,
});

const wordsOf = (error: CsvError): string =>
  error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quotation mark opens here and is never closed, so the rest of the file cannot be read.'
    : 'A quotation mark stands where none may stand. Within a cell it is written twice, and the cell is put in quotes.';

function* pieces(text: string) {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** The parser is ahead of who reads from it. */
const rowOf = ({ records }: CsvError, read: number) => (typeof records === 'number' ? records : read) + 1;

/** @returns the records, or what keeps the text from being read. */
async function parseAll(text: string, delimiter: string, pace: Pace): Promise<string[][] | ImportFinding> {
  const records: string[][] = [];
  const parser = Readable.from(pieces(text)).pipe(parse({ ...OPTIONS, delimiter }));
  try {
    for await (const record of parser) {
      records.push(record);
      if (records.length > IMPORT_MAX_ROWS + 1)
        return fault(records.length, null, `More than ${IMPORT_MAX_ROWS} rows. Divide the file.`);
      await pace();
    }
  } catch (error) {
    if (error instanceof CsvError) return fault(rowOf(error, records.length), null, wordsOf(error));
    throw error;
  }
  return records;
}

/** The rows of a CSV text, each by its number in a spreadsheet: empty rows count, line ends within a cell do not. */
export async function readCsv(text: string, pace: Pace): Promise<CsvRows | Unreadable> {
  const delimiter = findDelimiter(text);
  const records = await parseAll(text, delimiter, pace);
  if (!Array.isArray(records)) return { findings: [records] };
  const head = (records[0] ?? []).map((name) => unguardCell(name.trim()));
  const findings = judgeHead(head);
  if (findings.some(({ level }) => level === 'error')) return { findings };
  return { rows: await readRecords(head, records, pace), findings, delimiter };
}

async function readRecords(head: string[], records: string[][], pace: Pace): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const [i, cells] of records.entries()) {
    if (i === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const named = new Map(
      head.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? ''] as const])),
    );
    const { given, errors } = readRow(named);
    const stray = cells.findIndex((cell, at) => cell.trim() !== '' && !head[at]);
    const outside: CellErrors = stray < 0 ? {} : { '': `Cell ${stray + 1} stands under no column.` };
    rows.push({ line: i + 1, given, errors: { ...errors, ...outside } });
    await pace();
  }
  return rows;
}
