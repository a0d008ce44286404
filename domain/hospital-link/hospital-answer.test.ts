import { expect, test } from 'vitest';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { acceptAnswer, HOSPITAL_FIELDS, type HospitalField } from './answer';
import type { HospitalEdit } from './link';
import { hospitalAnswerSchema } from './link';

const before = makeListingRecord({ editorNotes: 'private' });
const DAY = '2026-11-24';
const answering = (edit: HospitalEdit, take: HospitalField[], seen: typeof before | null = before) => ({
  answer: { role: 'nurse', edit, note: null },
  take,
  day: DAY,
  seen,
});
const accept = (...said: Parameters<typeof answering>) => acceptAnswer(before, answering(...said)).record;
const confirmed = { confirmedOn: DAY, confirmedBy: 'nurse' };
const origin = { source: 'The hospital, by its confirmation link', day: DAY };

test('"all correct" sets the date of confirmation and nothing else', () => {
  expect(accept({}, [])).toEqual({ ...before, ...confirmed });
});

test.each([
  ['reported', 'confirmed'],
  ['unconfirmed', 'unconfirmed'],
] as const)('what was %s is %s by it: nothing hidden is shown by a side effect', (listing, expected) => {
  const record = { ...before, listing };
  const after = acceptAnswer(record, answering({}, [], record)).record;
  expect(after).toMatchObject({ ...confirmed, listing: expected });
  const partly = acceptAnswer(record, answering({ name: 'New' }, [], record)).record;
  expect(partly.listing).toBe(listing);
});

test('what is taken has the hospital as its source', () => {
  const services = { pump_placement: 'yes', pump_refill: 'no' } as const;
  expect(accept({ name: 'New', services }, ['name', 'services'])).toEqual({
    ...before,
    ...confirmed,
    name: 'New',
    services,
    fieldSources: { name: origin, 'services.pump_refill': origin },
  });
});

test('a change that was left out means: this is not what the hospital said', () => {
  const after = accept({ name: 'New', email: 'a@example.org' }, ['email']);
  expect(after).toMatchObject({ name: before.name, email: 'a@example.org', confirmedOn: null });
});

test('taking what the answer did not say changes nothing', () => {
  expect(accept({}, ['name']).name).toBe(before.name);
});

test('if a fact changed since the hospital looked, it has not confirmed that one', () => {
  expect(accept({}, [], makeListingRecord({ name: 'Old' })).confirmedOn).toBeNull();
  expect(accept({}, [], null).confirmedOn).toBeNull();
  expect(accept({}, [], makeListingRecord({ editorNotes: null })).confirmedOn).toBe(DAY);
});

test('an older answer does not make the date earlier', () => {
  const later = { ...before, confirmedOn: '2026-11-25', confirmedBy: 'surgeon' };
  expect(acceptAnswer(later, answering({}, [], later))).toEqual({ record: later, confirms: 'older' });
});

test('what an editor has put right by hand as the hospital said it is confirmed, and more is not', () => {
  const said = answering({ name: 'New' }, ['name']);
  const byHand = { ...before, name: 'New' };
  expect(acceptAnswer(byHand, said)).toMatchObject({ confirms: 'yes', record: confirmed });
  expect(acceptAnswer(byHand, { ...said, take: [] }).confirms).toBe('yes');
  expect(acceptAnswer({ ...byHand, email: 'a@example.org' }, said).confirms).toBe('changed');
});

test('a new address may bring its place along, and nothing else may', () => {
  const location = { ...before.location, lat: 41.65, lng: -83.54 };
  const address = { ...before.address, city: 'Toledo' };
  const taken = acceptAnswer(before, { ...answering({ address }, ['address']), location });
  expect(taken).toMatchObject({ confirms: 'yes', record: { address, location, confirmedOn: DAY } });
  const left = acceptAnswer(before, { ...answering({ address }, []), location });
  expect(left).toMatchObject({ confirms: 'changed', record: { location: before.location } });
});

test.each(['location', 'sources', 'editorNotes', 'listing', 'status', 'npi', 'slug', 'aliases'])(
  'a hospital cannot change %s',
  (field) => {
    const answer = { role: 'nurse', edit: { [field]: 'x' }, note: null };
    expect(hospitalAnswerSchema.safeParse(answer).success).toBe(false);
    expect(HOSPITAL_FIELDS).not.toContain(field);
  },
);
