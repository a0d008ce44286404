import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, CONDITIONS, SERVICES } from '@/domain/listing/center';
import { centerEditSchema, editOf, type ListingRecord } from '@/domain/listing/edit';
import { changedParts } from '@/domain/listing/edit-parts';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import type { CallAnswers, CallCorrections } from './call';
import { allRightAnswers, callLines, editAfterCall, unansweredLines } from './lines';

const phone = (number: string, label = 'Line') => ({
  number,
  label,
  for: 'patients' as const,
  sourceUrl: `https://example.org/${label}`,
});
const FAX = { number: '+16145550190', label: 'Fax', for: 'referring' as const };
const record = makeListingRecord({
  phones: [phone('+16145550100', 'first'), phone('+16145550101', 'second'), phone('+16145550102', 'third')],
  fax: FAX,
  services: { pump_placement: 'yes', transplant_program: 'no' },
  conditions: { icca: 'yes' },
});
const BARE = makeListingRecord({ phones: [], fax: null, services: {}, conditions: {} });
const ORIGIN = { source: 'Phone call with the hospital: Scheduler', day: '2026-11-26' };
const NONE: CallCorrections = { phones: {} };
const edited = (
  answers: CallAnswers,
  corrections: Partial<CallCorrections> = {},
  { of = record, interpreter = null }: { of?: ListingRecord; interpreter?: Answer | null } = {},
) => editAfterCall(of, { answers, corrections: { ...NONE, ...corrections }, interpreter }, ORIGIN);

describe('what is read out', () => {
  test('begins with what every listing should say, then how to reach them, then the rest that is stated', () => {
    expect(callLines(record).first.map(({ name, shows }) => `${name}: ${shows}`)).toEqual([
      'services.pump_placement: yes',
      'services.pump_refill: null',
      'conditions.crlm_unresectable: null',
      'conditions.crlm_adjuvant: null',
      'phones.0: +16145550100',
      'phones.1: +16145550101',
      'phones.2: +16145550102',
      'address: 1 Test Street, Columbus, OH 43215',
      'fax: +16145550190',
      'services.transplant_program: no',
      'conditions.icca: yes',
    ]);
  });

  test('is everything once: what is not stated may be asked as well', () => {
    const { first, more } = callLines(record);
    const names = [...first, ...more].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(more.every(({ shows }) => shows === null)).toBe(true);
    for (const code of SERVICES) expect(names).toContain(`services.${code}`);
    for (const code of CONDITIONS) expect(names).toContain(`conditions.${code}`);
    expect(names).toContain('lodging');
    // Only a call in Spanish tells: nobody is asked.
    expect(names).not.toContain('spanishInterpreter');
  });

  test('leaves out of an address what is not known of it', () => {
    const address = { street: null, city: 'Oslo', region: 'Oslo', postalCode: null, country: 'NO' };
    const line = callLines({ ...record, address }).first.find(({ kind }) => kind === 'address');
    expect(line?.shows).toBe('Oslo, Oslo');
  });

  test('of a listing that says nothing is still what it should say, and where they are', () => {
    expect(callLines(BARE).first.map(({ kind }) => kind)).toEqual([...Array(4).fill('answer'), 'address']);
  });
});

describe('what was not answered', () => {
  test('is what readers are told and nobody said a word about; what is not stated is not missed', () => {
    expect(unansweredLines(record, {})).toEqual([
      'services.pump_placement',
      'phones.0',
      'phones.1',
      'phones.2',
      'address',
      'fax',
      'services.transplant_program',
      'conditions.icca',
    ]);
    expect(unansweredLines(BARE, { address: 'no' })).toEqual([]);
  });

  test('is nothing after "all of it is right", and a no that we show stays a no', () => {
    const answers = allRightAnswers(record, {});
    expect(unansweredLines(record, answers)).toEqual([]);
    expect(answers).toMatchObject({ 'services.pump_placement': 'yes', 'services.transplant_program': 'no' });
    expect(answers).not.toHaveProperty('services.pump_refill');
    expect(changedParts(editOf(record), edited(answers))).toEqual([]);
  });

  test('what was said of a single fact outweighs "all of it is right"', () => {
    const answers = allRightAnswers(record, { 'conditions.icca': 'no', 'services.pump_refill': 'yes' });
    expect(answers).toMatchObject({ 'conditions.icca': 'no', 'services.pump_refill': 'yes', fax: 'yes' });
  });
});

describe('the listing after the call', () => {
  test('says otherwise what they said otherwise, with the call as the source of that alone', () => {
    const edit = edited({
      'services.pump_placement': 'yes',
      'services.pump_refill': 'no',
      'conditions.icca': 'no',
      lodging: 'yes',
    });
    expect(edit).toMatchObject({
      services: { pump_placement: 'yes', transplant_program: 'no', pump_refill: 'no' },
      conditions: { icca: 'no' },
      lodging: 'yes',
    });
    expect(edit.fieldSources).toEqual({
      'services.pump_refill': ORIGIN,
      'conditions.icca': ORIGIN,
      lodging: ORIGIN,
    });
  });

  test('loses a wrong number without a right one, and keeps the others with their own pages', () => {
    const edit = edited({ 'phones.0': 'no', 'phones.1': 'no' }, { phones: { 1: '+16145550111' } });
    expect(edit.phones).toEqual([
      // The page named the old number.
      { ...phone('+16145550111', 'second'), sourceUrl: null },
      phone('+16145550102', 'third'),
    ]);
    expect(edit.fieldSources).toEqual({ phones: ORIGIN });
  });

  test('does not take a right number for one that nobody called wrong', () => {
    const corrections = { phones: { 0: '+16145550111' }, fax: '+16145550191' };
    expect(edited({ 'phones.0': 'yes', fax: 'yes' }, corrections)).toEqual(editOf(record));
    const moved = { ...record.address, street: '9 New Street' };
    expect(edited({ address: 'yes' }, { address: moved })).toEqual(editOf(record));
  });

  test('has a fax put right, or none any more', () => {
    expect(edited({ fax: 'no' }, { fax: '+16145550191' }).fax).toEqual({ ...FAX, number: '+16145550191' });
    expect(edited({ fax: 'no' }, { fax: null }).fax).toBeNull();
    expect(edited({ fax: 'no' }).fax).toBeNull();
    expect(edited({ fax: 'no' }, { fax: '+16145550191' }, { of: BARE }).fax).toBeNull();
  });

  test('has a number more, behind those that stay, which no page names', () => {
    const { sourceUrl, ...added } = phone('+16145550199');
    expect(edited({ 'phones.0': 'no' }, { added }).phones.map(({ number }) => number)).toEqual([
      '+16145550101',
      '+16145550102',
      '+16145550199',
    ]);
    expect(edited({}, { added }, { of: BARE }).phones).toEqual([{ ...added, sourceUrl: null }]);
  });

  test('is moved with its pin where the new place is known; a wrong address alone moves nothing', () => {
    const address = { ...record.address, street: '9 New Street' };
    const location = { ...record.location, lat: 39.99 };
    expect(edited({ address: 'no' }, { address, location })).toMatchObject({ address, location });
    expect(edited({ address: 'no' }, { location })).toEqual(editOf(record));
  });

  test('says of an interpreter what the call told, and nothing where it told nothing', () => {
    expect(edited({}, {}, { interpreter: 'no' })).toMatchObject({
      spanishInterpreter: 'no',
      fieldSources: { spanishInterpreter: ORIGIN },
    });
    expect(edited({}, {}, { of: { ...record, spanishInterpreter: 'yes' } }).spanishInterpreter).toBe('yes');
  });

  test('is one that may be saved, whatever they said, and changes nothing that nobody spoke of', () => {
    const names = [...callLines(record).first, ...callLines(record).more].map(({ name }) => name);
    const answers = fc.dictionary(fc.constantFrom(...names), fc.constantFrom<Answer>('yes', 'no'), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(answers, (said) => {
        const edit = edited(said);
        expect(centerEditSchema.safeParse(edit).error).toBeUndefined();
        const spoken = new Set(Object.keys(said).map((name) => name.replace(/^phones\.\d$/, 'phones')));
        const changed = changedParts(editOf(record), edit).map((part) => part.replace(/^fieldSources\./, ''));
        expect(changed.filter((part) => !spoken.has(part))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
