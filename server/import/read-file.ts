import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ReadRow } from '@/db/import/judge-import-row';
import { IMPORT_MAX_BYTES, type ImportFinding, type ImportReading } from '@/domain/import/import-batch';
import { readCsv, type Unreadable } from './csv-rows';
import { decodeFile } from './decode-file';
import { readJson } from './json-entries';
import type { Pace } from './pacer';

const unzip = promisify(gunzip);

export type FileRows = { rows: ReadRow[]; reading: ImportReading; findings: ImportFinding[] };

const refuse = (message: string): Unreadable => ({
  findings: [{ level: 'error', line: 1, column: null, message }],
});

const garbled = (encoding: string) =>
  `The file begins as ${encoding}, but some of its letters are not. Save it once more as “CSV UTF-8” and send that.`;
const EXCEL = 'This is a workbook, not a text file. In the program, save it as “CSV UTF-8” and send that.';

/** Reads a file as it is kept: CSV or JSON, whatever its encoding. */
export async function readImportFile(gzipped: Buffer, pace: Pace): Promise<FileRows | Unreadable> {
  const bytes = await unzip(gzipped, { maxOutputLength: IMPORT_MAX_BYTES });
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return refuse(EXCEL);
  const { text, encoding } = decodeFile(bytes);
  if (text === null) return refuse(garbled(encoding));
  await pace();
  if (text.trim() === '') return refuse('The file is empty.');
  if (/^\s*[[{]/.test(text.slice(0, 1000))) {
    const json = await readJson(text, pace);
    const reading = { format: 'json', encoding, delimiter: null } as const;
    return 'rows' in json ? { ...json, reading, findings: [] } : json;
  }
  const csv = await readCsv(text, pace);
  if (!('rows' in csv)) return csv;
  const { delimiter, ...read } = csv;
  return { ...read, reading: { format: 'csv', encoding, delimiter } };
}
