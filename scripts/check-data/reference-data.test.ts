import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import { formatRow, type GazetteerRow } from '@/domain/place/gazetteer-row';
import { checkNumbering, readPostalCodes } from './reference-data';

const findings = (number: string, country = 'US', overrides: Partial<ListingRecord> = {}) =>
  checkNumbering([
    makeRecord({
      address: { street: null, city: 'Columbus', region: 'OH', postalCode: null, country },
      phones: [{ number, label: 'Appointments', for: 'patients', sourceUrl: null }],
      ...overrides,
    }),
  ]).map(({ field, message }) => `${field}: ${message}`);

test.each([
  ['+12165551234', 'US'],
  ['+18005252225', 'US'],
  ['+14164805000', 'CA'],
  ['+31205129111', 'NL'],
  ['+4791502770', 'NO'],
])('%s can be a number of %s', (number, country) => {
  expect(findings(number, country)).toEqual([]);
});

test.each([
  ['+10005551234', 'US', 'phones.0.number: +10005551234 is in no numbering plan'],
  ['+1216555123', 'US', 'phones.0.number: +1216555123 is in no numbering plan'],
  ['+31205129111', 'US', 'phones.0.number: +31205129111 is not a number of US'],
])('%s in %s is a fault', (number, country, finding) => {
  expect(findings(number, country)).toEqual([finding]);
});

test('the fax is looked at too', () => {
  const fax = { number: '+19995551234', label: 'Referrals', for: 'referring' } as const;
  expect(findings('+12165551234', 'US', { fax })).toEqual([
    'fax.number: +19995551234 is in no numbering plan',
  ]);
});

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'postal-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = path.join(folder, 'places');
  fs.writeFileSync(file, gzipSync(text));
  return file;
}

test('finds a ZIP code by its country, and no town by its number', () => {
  const zip: GazetteerRow = {
    kind: 'zip',
    code: '43604',
    name: 'Toledo',
    note: '',
    region: 'OH',
    country: 'US',
    lat: 41.66,
    lng: -83.52,
    population: null,
  };
  const town: GazetteerRow = { ...zip, kind: 'city', code: '10001' };
  const find = readPostalCodes(write(`${formatRow(town)}\n${formatRow(zip)}\n`));
  expect(find?.('US', '43604')).toEqual({ lat: 41.66, lng: -83.52 });
  expect(find?.('US', '10001')).toBeNull();
  expect(find?.('NO', '43604')).toBeNull();
});

test('no gazetteer is no lookup; a broken one is a fault', () => {
  expect(readPostalCodes(path.join(folder, 'none'))).toBeNull();
  expect(() => readPostalCodes(write('nonsense'))).toThrow('Not a row');
});
