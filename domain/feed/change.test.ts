import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '@/domain/import/any-record.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { isPublic } from '@/domain/listing/center-view';
import type { ListingRecord } from '@/domain/listing/edit';
import { publicChange, TOLD_FACTS } from './change';

const open = makeRecord({ listing: 'confirmed', status: 'active' });
const hidden = makeRecord({ listing: 'unconfirmed' });
const change = (more: Partial<ListingRecord>) => publicChange(open, { ...open, ...more }, true);

describe('what became of a listing', () => {
  test.each([
    ['a first listing', null, open, false, 'new'],
    ['one that was hidden', hidden, open, false, 'new'],
    ['one that was there before', hidden, open, true, 'back'],
    ['one that pauses', open, { ...open, status: 'paused' }, true, 'paused'],
    ['one that is planned again', open, { ...open, status: 'planned' }, true, 'planned'],
    ['one that takes patients again', { ...open, status: 'paused' }, open, true, 'resumed'],
    ['one that goes', open, { ...open, status: 'withdrawn' }, true, 'withdrawn'],
    ['one that is hidden', open, hidden, true, 'withdrawn'],
    ['another name', open, { ...open, name: 'Other' }, true, 'changed'],
  ] as const)('%s', (_, before, after, wasListed, kind) => {
    expect(publicChange(before, after, wasListed)?.kind).toBe(kind);
  });

  test('one that goes is told of as readers saw it last', () => {
    const gone = publicChange(open, { ...open, status: 'withdrawn', name: 'Renamed at the end' }, true);
    expect(gone?.center.name).toBe(open.name);
  });
});

describe('nothing is told', () => {
  test.each([
    [
      'of what only editors see',
      { editorNotes: 'A word among us.', aliases: ['Nickname'], npi: '1234567893' },
    ],
    ['of our own reading day', { checkedOn: '2026-11-26' }],
    ['of who found a number', { phones: open.phones.map((phone) => ({ ...phone, sourceUrl: null })) }],
    ['of where a pin comes from', { location: { ...open.location, source: 'somewhere else' } }],
  ] as const)('%s', (_, more) => expect(change(more as Partial<ListingRecord>)).toBeNull());

  test('where nobody saw the listing before or after', () => {
    expect(publicChange(hidden, { ...hidden, name: 'Other' }, false)).toBeNull();
    expect(publicChange(null, hidden, false)).toBeNull();
  });
});

describe('what changed', () => {
  test('is named fact by fact', () => {
    const told = change({ name: 'Other', fax: { number: '+16145550199', label: 'Fax', for: 'referring' } });
    expect(told?.facts).toEqual(['name', 'fax']);
  });

  test('is told of answers with what was said before', () => {
    const told = change({
      services: { pump_refill: 'no' },
      conditions: { icca: 'yes', crlm_adjuvant: 'yes' },
    });
    expect(told?.facts).toEqual([]);
    expect(told?.answers).toEqual([
      { service: 'pump_placement', before: 'yes', after: null },
      { service: 'pump_refill', before: null, after: 'no' },
      { condition: 'crlm_adjuvant', before: null, after: 'yes' },
    ]);
  });

  test('comes along with another kind', () => {
    expect(change({ status: 'paused', name: 'Other' })).toMatchObject({ kind: 'paused', facts: ['name'] });
  });
});

test('what is told by name', () => {
  const besides =
    'website programUrl mayTreat clinicians programSince nciDesignation listing sources confirmedOn'.split(
      ' ',
    );
  const contact = 'name healthSystem program address location phones fax email'.split(' ');
  expect(TOLD_FACTS).toEqual([...contact, ...besides]);
});

test('whatever happens, a listing that stays as it is has no change, and there and back again is told both ways', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (one, other) => {
      expect(publicChange(one, one, true)).toBe(null);
      const [there, back] = [publicChange(one, other, true), publicChange(other, one, true)];
      expect(there === null).toBe(back === null);
      if (isPublic(one) && isPublic(other)) {
        expect(there?.facts).toEqual(back?.facts);
        expect(there?.answers.map(({ before, after }) => [after, before])).toEqual(
          back?.answers.map(({ before, after }) => [before, after]),
        );
      }
    }),
    { numRuns: 60 },
  );
});
