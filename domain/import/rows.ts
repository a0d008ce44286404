import type { ListingRecord } from '@/domain/listing/edit';
import { partOf } from '@/domain/listing/edit-parts';
import { blankFacts, FACT_KEYS, factOf } from '@/domain/listing/fact-keys';
import { splitLines, unguardCell } from './cells';
import { BULK_COLUMNS, type BulkColumn } from './columns';
import { EDITORS_ONLY } from './write-row';
/** Fields of a row that are not part of a listing. */
export const IMPORT_ONLY_FIELDS = ['version', 'confirmedHow', 'confirmedLanguage'] as const;

const withLf = (text: string) => text.replaceAll(/\r\n?/g, '\n');

/** Programs change the line ends within a text as they please: that is no change. */
const keptIfSame = (value: unknown, old: unknown): unknown =>
  typeof value === 'string' && typeof old === 'string' && withLf(value) === withLf(old) ? old : value;

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const BLANK = { ...blankFacts(), fieldSources: {} };

/** Texts that must be there are empty, not null, so that a fault says "must not be empty". */
const isNeverNull = (name: string) => partOf(BLANK, name) === '';

/** The listing with what the row gives put in; what it does not name stays. Not yet judged. */
export function applyRow(current: ListingRecord | null, given: RowValues): Record<string, unknown> {
  const record: Record<string, unknown> = structuredClone({ ...(current ?? BLANK) });
  for (const [name, value] of given) {
    if (IMPORT_ONLY_FIELDS.some((beside) => beside === name)) continue;
    const [field = '', key] = name.split('.');
    const said = value === null && isNeverNull(name) ? '' : value;
    if (key === undefined) record[field] = keptIfSame(said, record[field]);
    else if (said === null && isAnswers(field)) record[field] = without(record[field], key);
    else record[field] = withKey(record[field], key, said);
  }
  return record;
}

/** Its answers stand each under its code. */
const isAnswers = (field: string) => FACT_KEYS.some((key) => key === field && factOf(key).kind === 'answers');

/** An answer that is not given is absent: unknown. */
function without(holder: unknown, key: string): Record<string, unknown> {
  const { [key]: _, ...others } = asObject(holder);
  return others;
}

function withKey(holder: unknown, key: string, value: unknown): Record<string, unknown> {
  const old = asObject(holder);
  return { ...old, [key]: keptIfSame(value, old[key]) };
}

/** What a row says, before anybody judged it: the fields it names, by their dotted names, right or wrong. */
export type RowValues = Map<string, unknown>;
export type CellErrors = Record<string, string>;

type Parts = (string | null)[];
const LIST_READERS: Record<string, (entries: Parts[]) => unknown> = {
  aliases: (entries) => entries.map(([name]) => name),
  phones: (entries) =>
    entries.map(([label, number, audience, sourceUrl]) => ({
      number,
      label,
      for: audience,
      sourceUrl: sourceUrl ?? null,
    })),
  fax: ([entry]) => (entry ? { number: entry[1], label: entry[0], for: entry[2] } : null),
  mayTreat: (entries) => entries.map(([condition, says]) => ({ condition, says })),
  clinicians: (entries) => entries.map(([name, role]) => ({ name, role: role ?? null })),
  sources: (entries) =>
    entries.map(([kind, says, url, pageDate, shown]) => ({
      kind,
      says,
      url: url ?? null,
      pageDate: pageDate ?? null,
      public: shown !== EDITORS_ONLY,
    })),
  fieldSources: (entries) =>
    Object.fromEntries(entries.map(([field, source, day]) => [field ?? '', { source, day }])),
};

/** Spreadsheets set to American English write the days of a file like 11/23/2026. */
const US_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function readDay(cell: string): string {
  const [, month = '', day = '', year = ''] = US_DAY.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

/** Where the comma is the decimal sign, spreadsheets write 39,96. */
function readNumber(cell: string): unknown {
  const text = /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : cell;
}

function readCell({ name, kind }: BulkColumn, raw: string): unknown {
  const cell = unguardCell(raw);
  if (kind === 'list') return LIST_READERS[name]?.(splitLines(cell));
  const text = cell.trim();
  if (text === '') return null;
  if (kind === 'number') return readNumber(text);
  if (kind === 'day') return readDay(text);
  return kind === 'answer' ? text.toLowerCase() : text;
}

/** What a line of cells can get wrong before its words are looked at. */
function cellError(column: BulkColumn, raw: string): string | null {
  if (column.kind !== 'list') return null;
  const entries = splitLines(unguardCell(raw));
  const tooLong = entries.findIndex((entry) => entry.length > (column.parts?.length ?? 0));
  if (tooLong >= 0)
    return `Line ${tooLong + 1} of the cell has more parts than ${column.parts?.join(' | ')}.`;
  if (column.name === 'fax' && entries.length > 1) return 'Only one fax can be kept.';
  if (column.name !== 'fieldSources') return null;
  const fields = entries.map(([field]) => field);
  const twice = fields.find((field, i) => fields.indexOf(field) < i);
  return twice === undefined ? null : `${twice} stands there twice.`;
}

/** Reads the cells of a CSV row by their columns. A column that the file does not have says nothing. */
export function readRow(cells: ReadonlyMap<string, string>): { given: RowValues; errors: CellErrors } {
  const given: RowValues = new Map();
  const errors: CellErrors = {};
  for (const column of BULK_COLUMNS) {
    const cell = cells.get(column.name);
    if (cell === undefined) continue;
    const error = cellError(column, cell);
    if (error) errors[column.name] = error;
    else given.set(column.name, readCell(column, cell));
  }
  return { given, errors };
}

/** Reads an entry of a JSON file, which has the same fields as a listing. */
export function readEntry(entry: unknown): { given: RowValues; errors: CellErrors } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { given: new Map(), errors: { '': 'This is not a listing.' } };
  return { given: new Map(Object.entries(entry)), errors: {} };
}
