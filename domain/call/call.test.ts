import { describe, expect, test } from 'vitest';
import { CALL_NOTES_MAX, CALL_OUTCOMES, markForCallSchema, recordCallSchema } from './call';

const CALL = {
  id: 1,
  version: 3,
  outcome: 'voicemail',
  dialed: '+16145550100',
  withRole: null,
  language: 'en',
  interpreter: null,
  callBackOn: null,
  notes: null,
  answers: {},
  corrections: { phones: {} },
  allRight: false,
};
const faults = (change: object) =>
  recordCallSchema.safeParse({ ...CALL, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a call', () => {
  test.each(CALL_OUTCOMES)('that ended in %s says with whom only if somebody was reached', (outcome) => {
    const callBackOn = outcome === 'call-back' ? '2026-11-30' : null;
    expect(faults({ outcome, callBackOn })).toEqual(outcome === 'reached' ? ['withRole'] : []);
    expect(faults({ outcome, callBackOn, withRole: 'Scheduler' })).toEqual([]);
  });

  test('that is to be made again says when, on a day that exists', () => {
    expect(faults({ outcome: 'call-back' })).toEqual(['callBackOn']);
    expect(faults({ outcome: 'call-back', callBackOn: '2026-02-30' })).toEqual(['callBackOn']);
    expect(faults({ outcome: 'call-back', callBackOn: '2028-02-29' })).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a number as people write it', { dialed: '614-555-0100' }, 'dialed'],
    ['an outcome nobody knows', { outcome: 'hung-up' }, 'outcome'],
    ['an answer that is neither yes nor no', { answers: { fax: 'maybe' } }, 'answers.fax'],
    [
      'a correction of no phone at all',
      { corrections: { phones: { first: null } } },
      'corrections.phones.first',
    ],
    [
      'a half address',
      { corrections: { phones: {}, address: { city: 'Columbus' } } },
      'corrections.address.street',
    ],
    ['a fact nobody asked to correct', { corrections: { phones: {}, name: 'X' } }, 'corrections'],
    ['notes without an end', { notes: 'a'.repeat(CALL_NOTES_MAX + 1) }, 'notes'],
    ['a name of a language', { language: 'Spanish' }, 'language'],
    ['a field more', { doneBy: 'somebody else' }, ''],
  ])('is refused with %s', (_, change, field) => {
    expect(faults(change)).toContain(field);
  });

  test('may take a phone or the fax off, or leave them unspoken of', () => {
    expect(faults({ corrections: { phones: { 0: null, 12: '+16145550100' }, fax: null } })).toEqual([]);
  });
});

test('hospitals are marked some at a time, never none and never a whole country', () => {
  const isFine = (ids: unknown[]) => markForCallSchema.safeParse({ ids }).success;
  expect([[], [1], Array(200).fill(1), Array(201).fill(1), [0], ['1']].map(isFine)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
});
