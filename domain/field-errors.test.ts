import { expect, test } from 'vitest';
import { draftEditSchema } from '@/domain/draft/draft';
import { confirmCenterSchema } from '@/domain/listing/confirm';
import { centerEditSchema } from '@/domain/listing/edit';
import { makeEdit } from '@/domain/listing/listing.fixture';
import { fieldErrorsOf } from './field-errors';

const errorsOf = (fault: Record<string, unknown>) => {
  const result = centerEditSchema.safeParse({ ...makeEdit(), ...fault });
  return result.success ? {} : fieldErrorsOf(result.error);
};
const { address, phones } = makeEdit();

test.each<[Record<string, unknown>, Record<string, string>]>([
  [{ name: ' ' }, { name: 'Must not be empty.' }],
  [{ name: 'x'.repeat(161) }, { name: 'Must be at most 160 characters.' }],
  [{ website: 'http://example.org' }, { website: 'Must be a web address that begins with https://.' }],
  [{ website: 'javascript:alert(1)' }, { website: 'Must be a web address that begins with https://.' }],
  [{ email: 'nobody' }, { email: 'Must be an e-mail address.' }],
  [{ npi: '1234567890' }, { npi: 'Is not an NPI: its check digit does not fit.' }],
  [{ listing: 'sure' }, { listing: 'Must be one of: confirmed, reported, unconfirmed.' }],
  [{ program: undefined }, { program: 'Is missing, or is not of the right kind.' }],
  [{ address: { ...address, city: '' } }, { 'address.city': 'Must not be empty.' }],
  [{ sources: [] }, { sources: 'Must be at least 1 entries.' }],
  [
    { phones: [{ ...phones[0], number: '614 555 0100' }] },
    { 'phones.0.number': 'Must be a whole phone number, like 216-555-1234.' },
  ],
  [
    { slug: 'x', version: 2 },
    { slug: 'There is no such field.', version: 'There is no such field.' },
  ],
])('%j', (fault, expected) => {
  expect(errorsOf(fault)).toEqual(expected);
});

test('faults of several fields are told at once, one each', () => {
  expect(Object.keys(errorsOf({ name: '', npi: 'x', location: { lat: 91, lng: 181 } }))).toEqual([
    'name',
    'location.lat',
    'location.lng',
    'location.precision',
    'location.source',
    'location.farFromPostalCode',
    'npi',
  ]);
});

test('a confirmation names the role of whom it was with; a page nobody', () => {
  const given = { id: 1, version: 1, how: 'phoned', withRole: null, language: 'en', day: '2026-11-23' };
  const errors = (change: object) => {
    const result = confirmCenterSchema.safeParse({ ...given, ...change });
    return result.success ? null : fieldErrorsOf(result.error);
  };
  const sentence = 'Say whom you spoke with, by what they do; for a page, nobody.';
  expect(errors({})).toEqual({ withRole: sentence });
  expect(errors({ how: 'their-page', withRole: 'nurse' })).toMatchObject({ withRole: sentence });
  expect(errors({ withRole: 'nurse' })).toBeNull();
  expect(errors({ withRole: 'nurse', language: 'English' })).toEqual({
    language: 'Must be a language code, like en or es.',
  });
});

test('a draft may be as wrong as it likes, but not endless and not about other fields', () => {
  expect(draftEditSchema.parse({ name: '', phones: 'ask', npi: null })).toEqual({
    name: '',
    phones: 'ask',
    npi: null,
  });
  expect(draftEditSchema.safeParse({ name: 'x'.repeat(100_001) }).success).toBe(false);
  expect(draftEditSchema.safeParse({ status: 'active' }).success).toBe(false);
});
