import { describe, expect, test } from 'vitest';
import { flatten } from '@/domain/listing/edit-parts';
import { ASKED_FACTS } from '@/domain/listing/fact-keys';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { readHospitalForm } from './answer';
import { hospitalFactsSchema } from './link';

const record = makeListingRecord();
const facts = hospitalFactsSchema.parse(record);
/** The form as the page shows it, before anybody has typed. */
const shown = Object.fromEntries(ASKED_FACTS.flatMap((key) => [...flatten(facts[key], key)]));
const toE164 = (text: string) => `+1${text.replaceAll(/\D/g, '')}`.replace(/^\+11/, '+1');

function read(typed: Record<string, string> = {}, without: string[] = []) {
  const form = new FormData();
  const fields = { verdict: 'changes', role: 'nurse', ...shown, ...typed };
  for (const [name, value] of Object.entries(fields)) if (!without.includes(name)) form.set(name, value);
  return readHospitalForm(form, facts, toE164);
}

test('a form that nobody changed says nothing new, and that is a fault', () => {
  expect(read()).toEqual({ answer: { role: 'nurse', note: null, edit: {} }, errors: { edit: 'nothing' } });
});

test('a note alone is an answer', () => {
  expect(read({ note: ' Call first.\r\nThen come. ' })).toEqual({
    answer: { role: 'nurse', note: 'Call first.\nThen come.', edit: {} },
    errors: {},
  });
});

describe('who says that all is correct', () => {
  test.each<Record<string, string>>([
    { name: 'Other' },
    { note: 'x' },
    { 'phones.0.number': '216 555 0199' },
  ])('has changed nothing, whatever stands in the fields: %j', (typed) => {
    expect(read({ ...typed, verdict: 'correct' })).toEqual({
      answer: { role: 'nurse', note: null, edit: {} },
      errors: {},
    });
  });

  test('is taken at the word when the verdict is none that we know', () => {
    expect(read({ verdict: 'maybe', name: 'Other' }).answer.edit).toEqual({});
    expect(read({ name: 'Other' }, ['verdict']).answer.edit).toEqual({});
  });
});

test.each([
  ['name', { name: 'Other' }, { name: 'Other' }],
  ['an answer', { 'services.pump_refill': 'no' }, { services: { ...facts.services, pump_refill: 'no' } }],
  ['the town', { 'address.city': 'Toledo' }, { address: { ...facts.address, city: 'Toledo' } }],
  ['an emptied address of a page', { programUrl: '' }, { programUrl: null }],
])('only what differs is in the edit: %s', (_, typed, edit) => {
  expect(read(typed).answer.edit).toEqual(edit);
});

describe('telephone numbers', () => {
  test('one that is written otherwise but stays the same is no change', () => {
    expect(read({ 'phones.0.number': '(614) 555-0100' }).answer.edit).toEqual({});
  });

  test('one that stays keeps the page it was read on; a new one has none', () => {
    const second = {
      'phones.1.number': '614 555 0111',
      'phones.1.label': 'Nurse',
      'phones.1.for': 'patients',
    };
    expect(read(second).answer.edit).toEqual({
      phones: [...facts.phones, { number: '+16145550111', label: 'Nurse', for: 'patients', sourceUrl: null }],
    });
  });

  test('one that is changed loses its page: nobody read it there', () => {
    const { edit } = read({ 'phones.0.number': '614 555 0122' }).answer;
    expect(edit).toEqual({ phones: [{ ...facts.phones[0], number: '+16145550122', sourceUrl: null }] });
  });

  test('one that is to be removed is gone', () => {
    expect(read({ 'phones.0.remove': 'yes' }).answer.edit).toEqual({ phones: [] });
  });
});

test('a file where a text should be is not read', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...shown, verdict: 'changes' })) form.set(name, value);
  form.set('role', new File(['x'], 'role.txt'));
  expect(readHospitalForm(form, facts, toE164).answer).toEqual({ role: '', note: null, edit: {} });
});
