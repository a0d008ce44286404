import { expect, test } from 'vitest';
import { regionsOfAreaCode } from './area-codes';
import { makeRecord } from './center.fixture';
import { checkAddresses, checkNames, checkSharedNumbers } from './check-between';
import { checkPhoneAreas, checkReferralLines, deadLinkFindings } from './check-each';
import type { ListingRecord } from './edit';
import { listFindings } from './list-findings';

const first = makeRecord();
const phone = (number: string, forWhom: 'patients' | 'referring' = 'patients') => ({
  number,
  label: 'Line',
  for: forWhom,
  sourceUrl: null,
});
const referred = makeRecord({ phones: [phone('+16145550100', 'referring')] });
const context = { today: '2026-11-24', findPostalCode: () => ({ lat: 39.97, lng: -83.01 }) };
const codes = (...records: ListingRecord[]) =>
  listFindings(records, context).map(({ slug, field, code }) => `${slug} ${field} ${code}`);

test.each([
  ['614', ['US-OH']],
  ['203', ['US-CT']],
  ['902', ['CA-NS', 'CA-PE']],
  ['800', []],
  ['000', []],
])('area code %s', (code, regions) => {
  expect(regionsOfAreaCode(code)).toEqual(regions);
});

test.each<[string, Partial<ListingRecord>, string[]]>([
  ['its own area', { phones: [phone('+16145550100')] }, []],
  ['toll-free', { phones: [phone('+18005551212')] }, []],
  ['abroad', { phones: [phone('+31107040704')] }, []],
  ['the next state', { phones: [phone('+16145550100'), phone('+18595550100')] }, ['phones.1.number']],
  ['a fax far away', { fax: { number: '+12125550100', label: 'Fax', for: 'referring' } }, ['fax.number']],
])('a number of %s', (_, change, fields) => {
  expect(checkPhoneAreas([{ ...first, ...change }]).map(({ field }) => field)).toEqual(fields);
});

test('the finding says the number, so that another number is another finding', () => {
  const [finding] = checkPhoneAreas([{ ...first, phones: [phone('+18595550100')] }]);
  expect(finding).toMatchObject({
    level: 'warning',
    message: '+18595550100 has an area code of US-KY; the hospital is in OH',
  });
});

test.each<[string, Partial<ListingRecord>, boolean]>([
  ['only a patients line', {}, true],
  ['a referring line', { phones: referred.phones }, false],
  ['a referring fax', { fax: { number: '+16145550102', label: 'Fax', for: 'referring' } }, false],
  ['no line, but paused', { phones: [], status: 'paused' }, false],
  ['no line, but for editors only', { phones: [], listing: 'unconfirmed' }, false],
])('a listing with %s lacks a referral line: %s', (_, change, lacks) => {
  expect(checkReferralLines([{ ...first, ...change }])).toHaveLength(lacks ? 1 : 0);
});

test('a dead link is one only while it stands there', () => {
  const dead = [
    { url: 'https://example.org/pump', foundOn: '2026-11-20' },
    { url: 'https://example.org/old', foundOn: '2026-11-20' },
  ];
  expect(deadLinkFindings(first, dead)).toMatchObject([
    { code: 'dead-link', message: 'https://example.org/pump did not open on 2026-11-20' },
  ]);
});

test('a ZIP that nobody knows is worth a look, a code abroad is not', () => {
  const nowhere = { ...context, findPostalCode: () => null };
  const codesOf = (record: ListingRecord) => listFindings([record], nowhere).map(({ code }) => code);
  expect(codesOf(referred)).toEqual(['postal-code-unknown']);
  const address = { street: null, city: 'Oslo', region: 'Oslo', postalCode: '0372', country: 'NO' };
  const location = { ...first.location, lat: 59.95, lng: 10.71 };
  const phones = [phone('+4722119101', 'referring')];
  expect(codesOf({ ...referred, address, location, phones })).toEqual([]);
});

test('a listing in order has no findings, a faulty one all of them', () => {
  expect(codes(referred)).toEqual([]);
  const elsewhere = { ...referred, location: { ...referred.location, lat: 41.88, lng: -87.63 } };
  expect(codes(elsewhere)).toEqual([
    'test-hospital-oh location outside-region',
    'test-hospital-oh location far-from-postal-code',
  ]);
});

/** Many listings with few names, cities and numbers: they meet in every way they can. */
const crowd = Array.from({ length: 60 }, (_, i) =>
  makeRecord({
    slug: `center-${i}`,
    name: ['Riverside Hospital', 'Riverside Medical Center', 'Mercy', 'Grant'][i % 4],
    healthSystem: i % 7 === 0 ? null : `System ${i % 3}`,
    address: {
      ...first.address,
      street: `${i % 9} Test Street`,
      city: ['Columbus', 'Dublin', 'columbus'][i % 3] ?? '',
    },
    phones: [phone(`+1614555010${i % 8}`), phone(`+1614555020${i % 5}`)],
  }),
);

test('comparing only what can meet finds the same as comparing each with each', () => {
  const pairwise = new Set(
    [checkNames, checkAddresses, checkSharedNumbers].flatMap((check) =>
      check(crowd).map(({ slug, message }) => `${slug} ${message}`),
    ),
  );
  const kinds = ['name-near-duplicate', 'address-shared', 'number-shared'];
  const quick = listFindings(crowd, context).filter(({ code }) => kinds.includes(code));
  expect(pairwise.size).toBeGreaterThan(100);
  expect(new Set(quick.map(({ slug, message }) => `${slug} ${message}`))).toEqual(pairwise);
  expect(quick).toHaveLength(pairwise.size);
});
