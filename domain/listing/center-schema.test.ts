import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { faxSchema, phoneSchema, slugSchema, sourceSchema } from './center';
import { makeRecord } from './center.fixture';
import { listingRecordSchema } from './edit';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const whole = makeRecord();

/** The record with one value in it changed, by its dotted path. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(whole) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let inner = copy;
  for (const key of keys) inner = inner[key] as Record<string, unknown>;
  inner[last] = value;
  return copy;
}

test('the made-up record is whole', () => {
  expect(takes(listingRecordSchema.strict(), whole)).toBe(true);
});

describe('a listing is refused with', () => {
  const long = (letters: number) => 'x'.repeat(letters + 1);
  test.each<[path: string, value: unknown]>([
    ['slug', 'Test_Hospital'],
    ['name', ''],
    ['name', '   '],
    ['name', long(160)],
    ['healthSystem', long(160)],
    ['program', long(200)],
    ['aliases', Array(21).fill('TH')],
    ['aliases', ['']],
    ['address.city', ''],
    ['address.region', long(80)],
    ['address.country', 'USA'],
    ['address.country', 'us'],
    ['address.postalCode', long(16)],
    ['location.lat', 90.1],
    ['location.lat', '39.96'],
    ['location.lng', -180.5],
    ['location.lat', Number.NaN],
    ['location.precision', 'street'],
    ['location.source', ''],
    ['phones', Array(11).fill(whole.phones[0])],
    ['phones.0.number', '614-555-0100'],
    ['phones.0.number', '+06145550100'],
    ['phones.0.for', 'everybody'],
    ['phones.0.sourceUrl', 'http://example.org'],
    ['email', 'nobody'],
    ['website', 'http://example.org'],
    ['website', 'javascript:alert(1)'],
    ['website', 'https://localhost'],
    ['programUrl', `https://example.org/${long(500)}`],
    ['conditions', { cough: 'yes' }],
    ['conditions', { icca: 'unknown' }],
    ['services', { pump_placement: true }],
    ['clinicians', [{ name: '', role: null }]],
    ['clinicians', Array(41).fill({ name: 'x', role: null })],
    ['programSince', 1969],
    ['programSince', 2020.5],
    ['nciDesignation', 'famous'],
    ['listing', 'certain'],
    ['status', 'closed'],
    ['sources', []],
    ['checkedOn', '2026-13-01'],
    ['checkedOn', '11/23/2026'],
    ['confirmedOn', ''],
    ['editorNotes', long(4000)],
  ])('%s: %j', (path, value) => {
    expect(takes(listingRecordSchema, changed(path, value))).toBe(false);
  });

  test('a field left out: null must be said', () => {
    for (const key of Object.keys(whole)) {
      const { [key as keyof typeof whole]: _, ...rest } = whole;
      expect(takes(listingRecordSchema, rest), key).toBe(false);
    }
  });
});

test('spaces around words are no part of them', () => {
  const { data } = listingRecordSchema.safeParse(changed('name', '  Test Hospital '));
  expect(data?.name).toBe('Test Hospital');
});

test.each(['a', 'a-b', 'st-louis-mo', '1-2'])('%s is a slug', (slug) => {
  expect(takes(slugSchema, slug)).toBe(true);
});
test.each(['', '-a', 'a-', 'a--b', 'A', 'é', 'a b', 'a/b', 'a'.repeat(81)])('%s is none', (slug) => {
  expect(takes(slugSchema, slug)).toBe(false);
});

test('readers see a source only with its address; editors may know of one without', () => {
  const source = { kind: 'paper', says: 'x', pageDate: '2023-11' };
  expect(takes(sourceSchema, { ...source, public: true, url: 'https://example.org' })).toBe(true);
  expect(takes(sourceSchema, { ...source, public: true, url: null })).toBe(false);
  expect(takes(sourceSchema, { ...source, public: false, url: null })).toBe(true);
  for (const pageDate of ['23', '2023-1', '2023-11-1', 'yesterday'])
    expect(takes(sourceSchema, { ...source, public: false, url: null, pageDate }), pageDate).toBe(false);
});

test('a phone says whose it is; a fax has no page of its own', () => {
  const line = { number: '+16145550100', label: 'Fax', for: 'referring' };
  expect(takes(faxSchema.strict(), line)).toBe(true);
  expect(takes(phoneSchema, line)).toBe(false);
  expect(takes(phoneSchema, { ...line, sourceUrl: null })).toBe(true);
});
