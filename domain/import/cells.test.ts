import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, guardCell, joinLines, joinParts, splitLines, unguardCell } from './cells';

/** What a part may hold once it was trimmed: an empty one is null. */
const part = fc
  .string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '|', '\\', '\n', '\r', 'é', '’') })
  .map((text) => text.trim() || null);
const lastIsThere = (entry: (string | null)[]) => entry.at(-1) !== null;

describe('a list in a cell', () => {
  test('comes back as it was, whatever the words hold', () => {
    const entry = fc.array(part, { minLength: 1, maxLength: 4 }).filter(lastIsThere);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        expect(splitLines(joinLines(entries))).toEqual(entries);
      }),
    );
  });

  test.each([
    [['Appointments', '+16145550100', 'patients'], 'Appointments | +16145550100 | patients'],
    [['Surgeon', null], 'Surgeon'],
    [[null, null, 'patients'], ' |  | patients'],
    [['a|b', 'c\\d'], 'a\\|b | c\\\\d'],
    [['two\nlines'], 'two\\nlines'],
  ])('%j is written %j', (parts, line) => {
    expect(joinParts(parts)).toBe(line);
  });

  test('is read as people type it: any line end, empty lines, no spaces', () => {
    expect(splitLines('a|b\r\n\r\n  c |d\re')).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(splitLines('')).toEqual([]);
    expect(splitLines('   \n')).toEqual([]);
  });

  test('a backslash at the end of a line is a backslash', () => {
    expect(splitLines('a | b\\')).toEqual([['a', 'b\\']]);
  });
});

describe('what a spreadsheet would run', () => {
  const RUN = ['=1+1', '+1 614', '-cmd', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', "'=1"];

  test.each(RUN)('%j is shown instead', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(unguardCell(guardCell(text))).toBe(text);
  });

  test.each(['-83.5', '-8', '41.6', 'Toledo', '', "it's", "'a'"])('%j runs nothing and stays', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  test('every text comes back, and no guarded one begins with what runs', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '1', 'a', '\t') });
    fc.assert(
      fc.property(text, (typed) => {
        expect(unguardCell(guardCell(typed))).toBe(typed);
        expect(guardCell(typed)).toMatch(/^(?![=+@\t])/);
      }),
    );
  });
});

describe('a line of CSV', () => {
  test('is read by another program as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', ';', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const lines: string[][] = parse(csvLine(cells), {
          record_delimiter: '\r\n',
          relax_column_count: true,
        });
        expect(lines).toEqual([cells.map(guardCell)]);
      }),
    );
  });

  test('ends as RFC 4180 says, and quotes what needs it only', () => {
    expect(csvLine(['a', 'b c', 'd,e', 'f"g', ' h'])).toBe('a,b c,"d,e","f""g"," h"\r\n');
  });
});
