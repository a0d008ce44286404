import { expect, test } from 'vitest';
import type { Phone } from '@/domain/listing/center';
import { isPlainSwitchboard, mayLead, phonesFor } from './phone-number';

const phone = (of: Phone['for'], last: number): Phone => ({
  number: `+1212555010${last}`,
  label: 'Made up',
  for: of,
  sourceUrl: null,
});
const patients = phone('patients', 1);
const referring = phone('referring', 2);
const hospital = phone('hospital', 3);

test.each([
  [
    'an office: its own line first, then appointments',
    'clinician',
    [patients, referring],
    [referring, patients],
  ],
  [
    'an office: its own line before the switchboard',
    'clinician',
    [hospital, referring],
    [referring, hospital],
  ],
  ['an office without a line of its own', 'clinician', [hospital, patients], [patients]],
  ['a patient: never the line for offices', null, [referring, patients], [patients]],
  ['a patient with nothing but the switchboard', null, [referring, hospital], [hospital]],
  ['a patient, and only a line for offices', null, [referring], []],
] as const)('%s', (_, role, given, expected) => expect(phonesFor(role, [...given])).toEqual(expected));

test('a switchboard is not the main button where a line for referrals is on file', () => {
  expect(mayLead(hospital, [hospital, referring])).toBe(false);
  expect(mayLead(hospital, [hospital])).toBe(true);
  expect(mayLead(referring, [hospital, referring])).toBe(true);
  expect(mayLead(patients, [patients, referring])).toBe(true);
});

test.each([
  ['Hospital switchboard', 'hospital', true],
  ['hospital main number', 'hospital', true],
  ['Hospital switchboard, ask for surgery', 'hospital', false],
  ['Hospital switchboard', 'patients', false],
] as const)('“%s” for %s says no more than who answers: %s', (label, answers, expected) =>
  expect(isPlainSwitchboard({ label, for: answers })).toBe(expected),
);
