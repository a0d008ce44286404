import { expect, test } from 'vitest';
import { centerEditSchema } from './edit';
import { flatten } from './edit-parts';
import { readListingForm } from './form';
import { makeEdit } from './listing.fixture';

const full = makeEdit({
  npi: '1234567893',
  aliases: ['MSK', 'Sloan'],
  fax: { number: '+12165551235', label: 'Intake', for: 'referring' },
  programSince: 2022,
  services: { pump_placement: 'yes', pump_refill: 'no' },
  conditions: { icca: 'yes' },
  clinicians: [{ name: 'A. Surgeon, MD', role: null }],
  fieldSources: { 'services.pump_refill': { source: 'https://example.org/', day: '2026-11-23' } },
  editorNotes: 'Two\nlines',
});

/** As a browser sends the form of this edit, changed. */
const typed = (changes: Record<string, string> = {}, edit = full) =>
  new Map([...flatten(edit), ...Object.entries(changes)]);

test('what a form shows comes back the same, and is a whole edit', () => {
  expect(readListingForm(typed())).toEqual(full);
  expect(centerEditSchema.parse(readListingForm(typed({}, makeEdit())))).toEqual(makeEdit());
});

test.each<[string, Record<string, string>, string, unknown]>([
  ['an empty field is none', { program: '  ' }, 'program', null],
  [
    'an unanswered question is unknown',
    { 'services.pump_refill': '' },
    'services',
    { pump_placement: 'yes' },
  ],
  ['a year in words stays as typed', { programSince: 'about 2022' }, 'programSince', 'about 2022'],
  ['lines of other systems are lines', { editorNotes: 'a\r\nb' }, 'editorNotes', 'a\nb'],
  ['empty lines are no names', { aliases: 'MSK\r\n\r\n Sloan ' }, 'aliases', ['MSK', 'Sloan']],
  ['a fax without number and label is none', { 'fax.number': '', 'fax.label': '' }, 'fax', null],
])('%s', (_, changes, field, expected) => {
  expect(readListingForm(typed(changes))).toHaveProperty(field, expected);
});

test('a source without words is none', () => {
  const of = (source: string) =>
    readListingForm(typed({ 'fieldSources.services.pump_refill.source': source })).fieldSources;
  expect(of('Their page')).toHaveProperty(['services.pump_refill']);
  expect(of('')).not.toHaveProperty(['services.pump_refill']);
});

test('the pin keeps what is no number, to be shown again', () => {
  expect(readListingForm(typed({ 'location.lat': '42° N' })).location).toMatchObject({ lat: '42° N' });
  expect(readListingForm(typed({ 'location.lat': '' })).location).toMatchObject({ lat: null });
});

test('rows: new ones are added in order, empty ones and removed ones go', () => {
  const added = {
    'clinicians.10.name': 'C',
    'clinicians.2.name': 'B',
    'clinicians.3.name': ' ',
    'clinicians.3.role': '',
  };
  expect(readListingForm(typed(added)).clinicians).toEqual([
    { name: 'A. Surgeon, MD', role: null },
    { name: 'B', role: null },
    { name: 'C', role: null },
  ]);
  expect(readListingForm(typed({ 'clinicians.0.remove': 'on' })).clinicians).toEqual([]);
});

test('a row that only chooses for whom it is says nothing', () => {
  expect(readListingForm(typed({ 'phones.7.for': 'patients', 'phones.7.number': '' })).phones).toEqual(
    full.phones,
  );
});

test('names that no field has add nothing', () => {
  const extra = { slug: 'x', status: 'withdrawn', version: '9', confirmedOn: '2026-01-01' };
  expect(readListingForm(typed(extra))).toEqual(full);
});
