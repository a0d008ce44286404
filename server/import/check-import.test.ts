import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { listRowsAfter } from '@/db/import/reads';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf, openListings, rowOf, WHY } from '@/db/listing/listing.fixture';
import { toListingRecord } from '@/db/listing/record';
import { cellsOf, csvOf, makeNumbered } from '@/domain/import/rows.fixture';
import { bulkHead, bulkLine } from '@/domain/import/write-row';
import { makeRecord } from '@/domain/listing/center.fixture';
import { makeListingRecord, OWNER } from '@/domain/listing/listing.fixture';
import { importFile, judgedOf } from './import.fixture';

let db: Db;
beforeEach(() => {
  db = openListings([makeRecord()]);
});
const standing = makeListingRecord();
const check = async (content: string | Buffer) => judgedOf(db, (await importFile(db, content)).importId);

const NAMED = { name: 'Other', fieldSources: 'name | Told | 2026-11-20' };

describe('what each row would do', () => {
  test('everything that goes out comes in without a difference', async () => {
    const rows = listRowsAfter(db, 0, 10);
    const csv =
      bulkHead() +
      rows.map((row) => bulkLine({ record: toListingRecord(row), version: row.version })).join('');
    expect(await check(csv)).toEqual([{ line: 2, verdict: 'same', says: [] }]);
    const json = JSON.stringify({
      centers: rows.map((row) => ({ ...toListingRecord(row), version: row.version })),
    });
    expect(await check(json)).toEqual([{ line: 1, verdict: 'same', says: [] }]);
  });

  test('a checked file has changed no listing', async () => {
    const before = JSON.stringify(rowOf(db));
    await check(csvOf([cellsOf(standing, 1, { name: 'Other' }), cellsOf(makeNumbered(1), null)]));
    expect(JSON.stringify(rowOf(db))).toBe(before);
    expect(listRowsAfter(db, 0, 10)).toHaveLength(1);
  });

  test.each<[string, Record<string, string>, string, string[]]>([
    ['another name', NAMED, 'change', []],
    [
      'another name without its source',
      { name: 'Other' },
      'bad',
      ['error fieldSources: name: This was changed: say where it comes from, and the day.'],
    ],
    [
      'an old version',
      { ...NAMED, version: '7' },
      'conflict',
      ['error version: The file has version 7; somebody saved the listing since, it is at version 1.'],
    ],
    ['an old version that says the same', { version: '7' }, 'same', []],
    [
      'no version',
      { ...NAMED, version: '' },
      'change',
      [
        'warning version: There is no version, so nobody can tell whether the file is older than the listing.',
      ],
    ],
    [
      'no number',
      { 'location.lat': 'north' },
      'bad',
      ['error location.lat: Is missing, or is not of the right kind.'],
    ],
    ['a decimal comma', { 'location.lat': '39,96' }, 'same', []],
    ['an American day', { checkedOn: '11/23/2026' }, 'same', []],
    [
      'an unreachable number',
      { phones: 'Appointments | +15555550100 | patients', fieldSources: 'phones | Told | 2026-11-20' },
      'bad',
      ['error phones: line 1, number: No telephone has this number.'],
    ],
    [
      'a part too many',
      { clinicians: 'A | b | c' },
      'bad',
      ['error clinicians: Line 1 of the cell has more parts than name | role.'],
    ],
    ['a status without a reason', { status: 'paused' }, 'bad', ['error statusReason: Say why it is paused.']],
    ['a status with its reason', { status: 'withdrawn', statusReason: 'It has closed.' }, 'change', []],
    [
      'a lost leading zero',
      { 'address.postalCode': '2115', fieldSources: 'address | Told | 2026-11-20' },
      'bad',
      ['error address.postalCode: A US ZIP code has five digits. Did a program drop a leading 0?'],
    ],
    [
      'a date earlier than the one stored',
      { checkedOn: '2026-11-01' },
      'bad',
      ['error checkedOn: It was done later already, on 2026-11-23. To go back, restore an older version.'],
    ],
    [
      'a date in the future',
      { checkedOn: '2027-01-01' },
      'bad',
      ['error checkedOn: This day is still to come.'],
    ],
    [
      'a confirmation that nobody can judge',
      { confirmedOn: '2026-11-24', confirmedBy: 'nurse' },
      'bad',
      [
        'error confirmedHow: Say how the hospital confirmed it (phoned or e-mail), and confirmedLanguage in which language.',
      ],
    ],
    [
      'a confirmation',
      { confirmedOn: '2026-11-24', confirmedBy: 'nurse', confirmedHow: 'phoned', confirmedLanguage: 'en' },
      'change',
      [],
    ],
    ['an answer in capitals', { 'conditions.icca': 'YES' }, 'same', []],
    [
      'an answer that is none',
      { 'conditions.icca': 'maybe' },
      'bad',
      ['error conditions.icca: Must be one of: yes, no.'],
    ],
    ['script', { ...NAMED, name: '<script>alert(1)</script>' }, 'change', []],
  ])('%s', async (_, change, verdict, says) => {
    expect(await check(csvOf([cellsOf(standing, 1, change)]))).toEqual([{ line: 2, verdict, says }]);
  });

  test('a new listing', async () => {
    expect(await check(csvOf([cellsOf(makeNumbered(1), null)]))).toEqual([
      { line: 2, verdict: 'add', says: [] },
    ]);
  });

  test('two rows about one listing are both bad', async () => {
    const row = cellsOf(makeNumbered(1), null);
    expect(await check(csvOf([row, cellsOf(makeNumbered(2), null), row]))).toMatchObject([
      { verdict: 'bad', says: ['error slug: Row 4 is about the same listing.'] },
      { verdict: 'add' },
      { verdict: 'bad', says: ['error slug: Row 2 is about the same listing.'] },
    ]);
  });

  test('a new listing that looks like one that stands here, or like another row, is a warning', async () => {
    const duplicate = (i: number) =>
      cellsOf(
        makeNumbered(i, { name: 'Test Hospital', slug: `duplicate-${i}`, address: standing.address }),
        null,
      );
    const rows = await check(csvOf([duplicate(1), duplicate(2)]));
    expect(rows).toMatchObject([{ verdict: 'add' }, { verdict: 'add' }]);
    expect(rows[0]?.says).toContainEqual(
      expect.stringMatching(/^warning name: .+ look like one hospital\.$/),
    );
    expect(rows[1]?.says).toContainEqual(
      expect.stringMatching(/^warning name: .+ look like one hospital\.$/),
    );
  });

  test('a row under an old address of a listing is told the new one', async () => {
    changeSlug(db, OWNER, { id: idOf(db), version: 1, slug: 'new-address', why: WHY }, CLOCK);
    expect(await check(csvOf([cellsOf(standing, 1)]))).toEqual([
      {
        line: 2,
        verdict: 'bad',
        says: ['error slug: This listing is now called new-address. An import renames nothing.'],
      },
    ]);
  });
});
