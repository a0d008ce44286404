import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '@/domain/import/any-record.fixture';
import { diffRecords } from './diff';
import type { ListingRecord } from './edit';
import { changedParts } from './edit-parts';
import { makeListingRecord } from './listing.fixture';

const copy = (record: ListingRecord): ListingRecord => structuredClone(record);

describe('any two versions of a listing', () => {
  test('a version differs from itself in nothing', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(diffRecords(record, copy(record))).toEqual([]);
      }),
    );
  });

  test('the way back tells the same fields with before and after exchanged', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const back = diffRecords(b, a).map(({ field, before, after }) => ({
          field,
          before: after,
          after: before,
        }));
        expect(back).toEqual(diffRecords(a, b));
      }),
    );
  });

  test('no field is told twice, and nothing is told when nothing changed', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const fields = diffRecords(a, b).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        expect(fields.length > 0).toBe(changedParts(a, b).length > 0);
      }),
    );
  });

  test('of a new listing only what it says is told, and all of it from nothing', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const told = diffRecords(null, record);
        expect(told.every(({ before }) => before === 'none')).toBe(true);
        expect(told).toContainEqual({ field: 'name', before: 'none', after: record.name });
        const answered = Object.entries(record.services);
        for (const [service, answer] of answered)
          expect(told).toContainEqual({ field: `services.${service}`, before: 'none', after: answer });
        const services = told.filter(({ field }) => field.startsWith('services.'));
        expect(services).toHaveLength(answered.length);
      }),
    );
  });
});

test.each<[string, Partial<ListingRecord>, string, string]>([
  ['no phone any more', { phones: [] }, 'phones', 'none'],
  ['no doctor named', { clinicians: [] }, 'clinicians', 'none'],
  ['never confirmed', { confirmedOn: null }, 'confirmedOn', 'never'],
  ['a doctor without a role', { clinicians: [{ name: 'Dr. A', role: null }] }, 'clinicians', 'Dr. A'],
  ['two names', { aliases: ['One', 'Two'] }, 'aliases', 'One\nTwo'],
  [
    'a source for editors only, without address and date',
    { sources: [{ url: null, kind: 'paper', says: 'It is so.', pageDate: null, public: false }] },
    'sources',
    'editors only: no address (paper, no date): It is so.',
  ],
])('%s is told in words', (_, change, field, after) => {
  const full = makeListingRecord({
    confirmedOn: '2026-01-01',
    aliases: ['Old'],
    clinicians: [{ name: 'Dr. B', role: 'surgeon' }],
  });
  expect(diffRecords(full, { ...full, ...change })).toEqual([
    { field, before: expect.not.stringMatching(/^(none|never)$/), after },
  ]);
});
