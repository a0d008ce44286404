import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { findImport } from '@/db/import/reads';
import { openListings } from '@/db/listing/listing.fixture';
import { cellsOf, csvOf, makeNumbered } from '@/domain/import/rows.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { importFile, judgedOf } from './import.fixture';

let db: Db;
beforeEach(() => {
  db = openListings([makeRecord()]);
});
const standing = makeListingRecord();
const check = async (content: string | Buffer) => judgedOf(db, (await importFile(db, content)).importId);
const batchOf = async (content: string | Buffer) => findImport(db, (await importFile(db, content)).importId);
const faultsOf = async (content: string | Buffer) => {
  const batch = await batchOf(content);
  return [batch?.status, batch?.findings.map(({ line, column, message }) => `${line} ${column}: ${message}`)];
};

describe('how a file is read', () => {
  test('JSON: brackets and quotes in strings, however long, are only letters', async () => {
    const odd = { slug: 'a', name: `}]\\"[{${'x'.repeat(9_000_000)}\\` };
    const rows = await check(JSON.stringify({ from: '"centers":[', centers: [odd, odd] }));
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'bad'],
      [2, 'bad'],
    ]);
  });

  const csv = csvOf([cellsOf(makeNumbered(1, { name: 'Hôpital “Zoë”' }), null)]);
  const utf16 = Buffer.from(csv, 'utf16le');
  const latin = Buffer.from(csv.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1');

  test.each<[string, string | Buffer, string]>([
    ['UTF-8', csv, 'UTF-8'],
    ['UTF-8 with its mark', `\ufeff${csv}`, 'UTF-8'],
    ['UTF-16 LE', utf16, 'UTF-16 LE'],
    ['UTF-16 LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'UTF-16 LE'],
    ['UTF-16 BE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16(), 'UTF-16 BE'],
    ['Windows-1252', latin, 'Windows-1252'],
  ])('%s', async (_, content, encoding) => {
    const { importId } = await importFile(db, content);
    expect(findImport(db, importId)?.reading).toEqual({ format: 'csv', encoding, delimiter: ',' });
    expect(judgedOf(db, importId)).toEqual([{ line: 2, verdict: 'add', says: [] }]);
  });

  test.each([';', '\t'])('divided by %j, and with any line end', async (delimiter) => {
    const names = ['slug', 'name', 'version', 'fieldSources'];
    for (const end of ['\n', '\r', '\r\n']) {
      const text = [names, ['test-hospital-oh', `"Say ""x""${delimiter} y"`, '1', 'name | Told | 2026-11-20']]
        .map((cells) => cells.join(delimiter) + end)
        .join('');
      const { importId } = await importFile(db, text);
      expect(findImport(db, importId)?.reading?.delimiter).toBe(delimiter);
      expect(judgedOf(db, importId)).toEqual([{ line: 2, verdict: 'change', says: [] }]);
    }
  });

  test('rows are counted as a spreadsheet counts them', async () => {
    const text = 'slug,aliases,version\n\ntest-hospital-oh,"Two\nlines",1\n\nnobody,x,\n';
    expect((await check(text)).map(({ line, verdict }) => [line, verdict])).toEqual([
      [3, 'change'],
      [5, 'bad'],
    ]);
  });

  test('columns that the file does not have stay as they are, and are named', async () => {
    const [, findings] = await faultsOf('slug,name\ntest-hospital-oh,Test Hospital\n');
    expect(String(findings)).toMatch(
      /^1 null: Not in the file: version, healthSystem, .+ keep what they say there/,
    );
    expect(await check('slug,name\ntest-hospital-oh,Test Hospital\n')).toMatchObject([{ verdict: 'same' }]);
  });

  test.each<[string, string | Buffer, string]>([
    ['a column that we do not know', 'slug,nmae\n', '1 nmae: There is no column called "nmae".'],
    ['a column twice', 'slug,name,name\n', '1 name: The column "name" stands there twice.'],
    ['no slug', 'name,city\n', '1 slug: There is no column "slug" in the first row. It has: name, city.'],
    ['nothing', ' \n', '1 null: The file is empty.'],
    [
      'letters that are not what its mark says',
      Buffer.from('\xef\xbb\xbfslug,name\na,Ca\xf1on\n', 'latin1'),
      '1 null: The file begins as UTF-8, but some of its letters are not. Save it once more as “CSV UTF-8” and send that.',
    ],
    [
      'JSON that breaks off in a long string',
      `[{"name":"${'\\"'.repeat(500_000)}`,
      '1 null: There is no whole list of listings in this file.',
    ],
    [
      'an open quote',
      'slug,name\na,"b\nc,d\n',
      '2 null: A quotation mark opens here and is never closed, so the rest of the file cannot be read.',
    ],
    [
      'a stray quote',
      'slug,name\na,"b" c\n',
      '2 null: A quotation mark stands where none may stand. Within a cell it is written twice, and the cell is put in quotes.',
    ],
    [
      'a workbook',
      'PK\x03\x04',
      '1 null: This is a workbook, not a text file. In the program, save it as “CSV UTF-8” and send that.',
    ],
    [
      'half a JSON file',
      '{"centers":[{"slug":"a"}',
      '1 null: There is no whole list of listings in this file.',
    ],
    ['JSON of something else', '{"a":[{}]}', '1 null: There is no whole list of listings in this file.'],
    ['a broken entry', '[{"slug":"a"},{slug}]', '2 null: This entry is not JSON.'],
  ])('%s cannot be read', async (_, content, message) => {
    expect(await faultsOf(content)).toEqual(['failed', [message]]);
  });

  test('cells beside the columns are told', async () => {
    expect(await check('slug,name,version,\ntest-hospital-oh,x,1,,stray\n')).toEqual([
      { line: 2, verdict: 'bad', says: ['error null: Cell 5 stands under no column.'] },
    ]);
  });

  test('a field that no listing has, in JSON', async () => {
    expect(await check(JSON.stringify([{ ...standing, version: 1, role: 'owner' }]))).toMatchObject([
      { line: 1, verdict: 'bad', says: ['error null: role: There is no such field.'] },
    ]);
  });
});
