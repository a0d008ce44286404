import { expect, test } from 'vitest';
import { whoOf } from '@/domain/account/actor';
import { centerEditSchema, EDIT_FIELDS, editOf, listingRecordSchema } from './edit';
import { EDITOR, hospital, makeEdit, makeListingRecord, READER, SYSTEM } from './listing.fixture';

test('an edit is all of a record but slug, status and verification dates', () => {
  const own = ['slug', 'status', 'statusReason', 'checkedOn', 'confirmedOn', 'confirmedBy'];
  const fields = listingRecordSchema.keyof().options.filter((field) => !own.includes(field));
  expect([...EDIT_FIELDS].sort()).toEqual([...fields].sort());
  expect(fields).toHaveLength(listingRecordSchema.keyof().options.length - own.length);
  expect(centerEditSchema.parse(editOf(makeListingRecord()))).toEqual(makeEdit());
});

test.each(['slug', 'status', 'confirmedOn', 'version', 'editedAt', 'id'])(
  'an edit cannot slip in %s',
  (field) => {
    const result = centerEditSchema.safeParse({ ...makeEdit(), [field]: 'x' });
    expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [field] }]);
  },
);

const source = { source: 'https://example.org/team', day: '2026-11-23' };

test.each<[string, Record<string, unknown>]>([
  ['an NPI', { npi: '1234567893' }],
  ['the source of a fact', { fieldSources: { name: source, 'services.pump_refill': source } }],
])('a record may have %s', (_, given) => {
  expect(listingRecordSchema.parse({ ...makeListingRecord(), ...given })).toMatchObject(given);
});

test.each<[string, Record<string, unknown>, string]>([
  ['a mistyped NPI', { npi: '1234567890' }, 'npi'],
  ['the source of a field nobody knows', { fieldSources: { slug: source } }, 'fieldSources'],
  ['a source without its day', { fieldSources: { name: { source: 'x' } } }, 'fieldSources.name.day'],
  [
    'a private thought beside a source',
    { fieldSources: { name: { ...source, by: 'x' } } },
    'fieldSources.name',
  ],
])('but not %s', (_, given, path) => {
  const result = listingRecordSchema.safeParse({ ...makeListingRecord(), ...given });
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test('history knows who it was', () => {
  expect(whoOf(EDITOR)).toEqual({ whoKind: 'person', whoId: 'editor', whoName: 'Test editor' });
  expect(whoOf(hospital(7))).toEqual({ whoKind: 'hospital', whoId: '7', whoName: 'The hospital' });
  expect(whoOf(SYSTEM)).toEqual({ whoKind: 'system', whoId: null, whoName: 'test' });
  expect(whoOf(READER)).toEqual({ whoKind: 'reader', whoId: null, whoName: 'A reader' });
});
