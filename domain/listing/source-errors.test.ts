import { describe, expect, test } from 'vitest';
import { makeRecord } from './center.fixture';
import { checkSameNumber } from './check-each';
import type { ListingRecord } from './edit';
import { SOURCED_FIELDS } from './fact-keys';
import { PUBLIC_FACTS } from './public-facts';
import { recordErrors } from './record-errors';

const DAY = { today: '2026-11-24', findPostalCode: () => null };
const PAGE = { source: 'https://example.org/old', day: '2026-11-01' };
const [phone] = makeRecord().phones;
if (!phone) throw new Error('no phone');
const NEW = '+16145550111';

const errors = (before: Partial<ListingRecord>, change: Partial<ListingRecord>) =>
  recordErrors(makeRecord({ ...before, ...change }), { ...DAY, before: makeRecord(before) });
const ASKED = 'This was changed: say where it comes from, and the day.';
const CALL = { source: 'Phone call', day: '2026-11-24' };
const { address, location, clinicians } = makeRecord();

/** A change of every fact that readers see and that can have a source. */
const CHANGES: [string, Partial<ListingRecord>][] = [
  ['name', { name: 'New' }],
  ['healthSystem', { healthSystem: 'New' }],
  ['program', { program: 'New' }],
  ['address', { address: { ...address, street: '2 Test Street' } }],
  ['location', { location: { ...location, lat: 39.961 } }],
  ['phones', { phones: [{ ...phone, number: NEW, sourceUrl: null }] }],
  ['phones', { phones: [{ ...phone, label: 'Main' }] }],
  ['fax', { fax: { number: NEW, label: 'Fax', for: 'referring' } }],
  ['email', { email: 'new@example.org' }],
  ['website', { website: 'https://new.example.org' }],
  ['programUrl', { programUrl: 'https://new.example.org' }],
  ['conditions.icca', { conditions: { icca: 'no' } }],
  ['conditions.hcc', { conditions: { icca: 'yes', hcc: 'yes' } }],
  ['mayTreat', { mayTreat: [{ condition: 'hcc', says: 'liver cancer' }] }],
  ['services.pump_refill', { services: { pump_placement: 'yes', pump_refill: 'no' } }],
  ['clinicians', { clinicians: [...clinicians, { name: 'Ann Test, RN', role: null }] }],
  ['programSince', { programSince: 2019 }],
  ['lodging', { lodging: 'yes' }],
  ['spanishInterpreter', { spanishInterpreter: 'yes' }],
  ['nciDesignation', { nciDesignation: 'comprehensive' }],
  ['npi', { npi: '1234567893' }],
];

describe('a changed fact asks for its source', () => {
  test.each(CHANGES)('%s', (field, change) => {
    const at = `fieldSources.${field}.source`;
    expect(errors({}, change)).toEqual({ [at]: expect.any(String) });
    expect(errors({}, { ...change, fieldSources: { [field]: CALL } })).toEqual({});
  });

  test('no fact that readers see is left out', () => {
    const told = PUBLIC_FACTS.filter((fact) => SOURCED_FIELDS.some((field) => field.split('.')[0] === fact));
    expect(new Set(CHANGES.map(([field]) => field.split('.')[0]))).toEqual(new Set([...told, 'npi']));
    // These are a judgment of ours, a command of its own with its reason, or the sources themselves.
    expect(PUBLIC_FACTS.filter((fact) => !told.includes(fact))).toEqual([
      'slug',
      'listing',
      'status',
      'sources',
      'checkedOn',
      'confirmedOn',
      'confirmedBy',
    ]);
  });

  test('what only loses something states nothing new; nor does a listing that readers did not see', () => {
    expect(errors({ email: 'a@example.org' }, { phones: [], programSince: null, conditions: {} })).toEqual(
      {},
    );
    expect(errors({ listing: 'unconfirmed' }, { program: 'New' })).toEqual({});
  });

  test('a moved pin may say its source itself; why it lies far from its ZIP code is for editors', () => {
    expect(errors({}, { location: { ...location, lat: 39.961, source: 'Our place list' } })).toEqual({});
    expect(errors({}, { location: { ...location, farFromPostalCode: 'A large campus.' } })).toEqual({});
  });

  test('a changed number does not keep the page on which the old one was read', () => {
    const fieldSources = { phones: CALL };
    expect(errors({}, { phones: [{ ...phone, number: NEW }], fieldSources })).toEqual({
      'phones.0.sourceUrl': 'The old number was read there. Give the page of the new one, or leave it empty.',
    });
    expect(errors({}, { phones: [phone, { ...phone, number: NEW }], fieldSources })).toEqual({});
    const samePage = { phones: { source: phone.sourceUrl ?? '', day: '2026-11-24' } };
    expect(errors({}, { phones: [{ ...phone, number: NEW }], fieldSources: samePage })).toEqual({});
  });

  test('what had a source of its own does not become a fact without one', () => {
    const before = { fieldSources: { program: PAGE } };
    const asks = { 'fieldSources.program.source': ASKED };
    expect(errors(before, { program: 'New', fieldSources: {} })).toEqual(asks);
    expect(errors(before, { program: null, fieldSources: {} })).toEqual({});
  });
});

test('the same number twice in one listing is questioned', () => {
  const fax = { number: phone.number, label: 'Fax', for: 'referring' as const };
  expect(checkSameNumber([makeRecord()])).toEqual([]);
  expect(checkSameNumber([makeRecord({ phones: [phone, { ...phone, label: 'Main' }], fax })])).toMatchObject([
    { level: 'warning', field: 'phones.1.number', code: 'number-twice' },
    { level: 'warning', field: 'fax.number', code: 'number-twice' },
  ]);
});

describe('an address in another town takes its pin along', () => {
  const moved = {
    address: { ...address, city: 'Dayton', postalCode: null },
    fieldSources: { address: CALL },
  };
  const at = (change: Partial<ListingRecord>, findPostalCode: () => typeof location | null = () => null) =>
    recordErrors(makeRecord(change), { ...DAY, findPostalCode, before: makeRecord() });

  test('a pin left where it was is asked for', () => {
    expect(at(moved)).toEqual({ location: expect.stringContaining('another town') });
  });

  test('not one that was moved or looked at again, nor one near the new ZIP code', () => {
    const fieldSources = { ...moved.fieldSources, location: CALL };
    expect(at({ ...moved, fieldSources, location: { ...location, lat: 39.97 } })).toEqual({});
    expect(at({ ...moved, location: { ...location, source: 'A map, again' } })).toEqual({});
    const near = { ...moved, address: { ...moved.address, postalCode: '43004' } };
    expect(at(near, () => location)).toEqual({});
  });

  test('another street in the same town leaves the pin alone', () => {
    const { fieldSources } = moved;
    expect(at({ fieldSources, address: { ...address, street: '2 Test Street' } })).toEqual({});
  });
});
