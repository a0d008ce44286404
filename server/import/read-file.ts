import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ReadRow } from '@/db/import/check';
import { IMPORT_MAX_BYTES, type ImportFinding, type ImportReading } from '@/domain/import/batch';
import type { Pace } from './check-import';
import { readCsv, type Unreadable } from './csv-rows';
import { readJson } from './json-entries';

/** What Windows-1252 has at 0x80–0x9F (WHATWG Encoding); Node 20 reads these bytes as Latin-1. */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const FIRST = 0x80;
/** Enough to tell: the head of our files is plain English. */
const LOOKED_AT_BYTES = 1000;

/** `text` null: the file begins as `encoding`, but some of its letters are not; they would be lost unseen. */
export type Decoded = { text: string | null; encoding: string };

const BOMS: readonly { bytes: number[]; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
];
const NAMES: Record<string, string> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };

/** Without a mark: English in UTF-16 has a zero in every second byte. */
function wideLabel(bytes: Uint8Array): string | null {
  const looked = bytes.subarray(0, LOOKED_AT_BYTES);
  const zeros = (odd: number) => looked.filter((byte, i) => i % 2 === odd && byte === 0).length;
  const many = looked.length / 4;
  if (zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > many && zeros(1) === 0 ? 'utf-16be' : null;
}

/** The text of a file and how it was read. What is no Unicode is taken for Windows-1252, in which every byte is a sign. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const bom = BOMS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte));
  const label = bom?.label ?? wideLabel(bytes);
  const encoding = NAMES[label ?? 'utf-8'] ?? 'Unicode';
  const text = unicodeOf(bytes, label ?? 'utf-8');
  if (text !== null || label) return { text, encoding };
  return { text: windowsOf(bytes), encoding: 'Windows-1252' };
}

function unicodeOf(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function windowsOf(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replaceAll(/[\x80-\x9f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - FIRST] ?? sign);
}

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
