import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { openTestDatabase } from '@/db/test-database';
import { findPlace } from './find-place';
import { openPlacesDatabase, sayPlace } from './places.fixture';

let db: Db;
beforeAll(() => {
  db = openPlacesDatabase();
}, 60_000);

const ask = (text: string) => sayPlace(db, text);

describe('what is refused or unknown', () => {
  it.each([
    ['', 'empty'],
    [' \0 ', 'empty'],
    ['x'.repeat(10_000), 'too-long'],
    ['09001', 'military-zip'],
    ['96201-1234', 'military-zip'],
    ['34002', 'military-zip'],
    ['-87.60,41.79', 'swapped-axes near Chicago, IL'],
    ['-122.4 37.8', 'swapped-axes near San Francisco, CA'],
    ['0,0', 'null-island'],
    ['91,181', 'out-of-range'],
    ['30,-50', 'at-sea'],
    ['26,-90', 'at-sea'],
    ['47.7,-87.5', 'at-sea'],
    ['Xyzzyqwertz', 'unknown'],
    ['🙂🙂', 'unknown'],
    ['2139', 'unknown Cambridge, MA 02139'],
  ])('%j is %s', (text, line) => expect(ask(text).trim()).toBe(line));

  it('does not take NaN for a number', () => expect(ask('NaN,NaN')).toMatch(/^unknown/));

  it('offers the next ZIPs for one that does not exist', () => {
    expect(ask('60600')).toMatch(/^unknown Chicago, IL 60601 \| Chicago, IL 60602/);
  });

  it.each([
    "'; DROP TABLE place; --",
    '" OR 1=1',
    '<script>alert(1)</script>',
    'place_fts MATCH "x*"',
    '*',
    '"',
    'NEAR(a b)',
    'a AND OR NOT',
    'שיקגו',
    '\u202eogacihC',
    'Tol\ud800edo',
    '%',
    '\\',
    '٤١٫٧٩',
  ])('survives %j', (text) => {
    expect(['found', 'ambiguous', 'unknown', 'refused']).toContain(findPlace(db, text).outcome);
    expect(findPlace(db, '60637').outcome).toBe('found');
  });

  it('never throws', { timeout: 60_000 }, () => {
    const nasty = fc.constantFrom(
      ...'aeiost 0123456789.,-+*"\'()<>;:%_\\/',
      '\0',
      '\ud800',
      'é',
      'א',
      '🙂',
      ' st ',
      ' ny',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 130 }), fc.string({ unit: nasty, maxLength: 40 })),
        (text) => {
          findPlace(db, text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers without a gazetteer too', () => {
    const empty = openTestDatabase();
    expect(findPlace(empty, 'Toledo').outcome).toBe('unknown');
    expect(findPlace(empty, '60637').outcome).toBe('unknown');
    expect(findPlace(empty, '41.79,-87.60')).toMatchObject({
      outcome: 'found',
      place: { label: '41.79, -87.60' },
    });
  });
});
