import { describe, expect, test } from 'vitest';
import { makeEdit } from '@/domain/listing/listing.fixture';
import { compareEdits, mergeEdits } from './merge';

const base = makeEdit({ name: 'A', email: 'a@example.org', services: { pump_refill: 'no' } });
const theirs = { ...base, name: 'Theirs', website: 'https://theirs.example/' };
const mine = { ...base, name: 'Mine', services: { pump_refill: 'yes' as const } };
const versions = { base, theirs, mine };

test('what both changed is asked about; what only one did is not', () => {
  const { both, onlyMine } = compareEdits(versions);
  expect(both).toEqual([{ part: 'name', base: 'A', theirs: 'Theirs', mine: 'Mine' }]);
  expect(onlyMine.map(({ part }) => part)).toEqual(['services.pump_refill']);
});

test('the same change by both is no question', () => {
  expect(compareEdits({ base, theirs, mine: { ...base, name: 'Theirs' } }).both).toEqual([]);
});

test('theirs stand unless mine are kept; what only I changed is always kept', () => {
  const joined = { ...theirs, services: { pump_refill: 'yes' } };
  expect(mergeEdits(versions, theirs, [])).toEqual(joined);
  expect(mergeEdits(versions, theirs, ['name'])).toEqual({ ...joined, name: 'Mine' });
});

test('what I did not change cannot be forced over theirs', () => {
  expect(mergeEdits(versions, theirs, ['website'])).toMatchObject({ website: 'https://theirs.example/' });
});

describe('a fact and its source are kept or left together', () => {
  const source = (source: string) => ({ name: { source, day: '2026-11-20' } });
  const began = { ...base, fieldSources: source('Old page') };
  const mineToo = { ...mine, fieldSources: source('Mine') };

  test.each<[string, object, readonly string[], object]>([
    ['both changed it, mine kept', { name: 'Theirs', fieldSources: source('Theirs') }, ['name'], mineToo],
    [
      'both changed it, theirs kept',
      { name: 'Theirs', fieldSources: source('Theirs') },
      [],
      source('Theirs'),
    ],
    ['they looked up the old words again', { fieldSources: source('Theirs') }, [], mineToo],
  ])('%s', (_, change, keep, kept) => {
    const theirs = { ...began, ...change };
    const joined = mergeEdits({ base: began, theirs, mine: mineToo }, theirs, keep);
    const fieldSources = 'fieldSources' in kept ? kept.fieldSources : kept;
    expect(joined.fieldSources).toEqual(fieldSources);
    expect(joined.name).toBe(kept === mineToo ? 'Mine' : 'Theirs');
  });

  test('a source that I gave to words that they changed since is asked about', () => {
    const versions = {
      base: began,
      theirs: { ...began, name: 'Theirs' },
      mine: { ...began, fieldSources: source('Mine') },
    };
    expect(compareEdits(versions).both).toMatchObject([{ part: 'fieldSources.name' }]);
  });
});

test('when nobody knows what both began from, every difference is asked about', () => {
  const { both, onlyMine } = compareEdits({ ...versions, base: null });
  expect(both.map(({ part }) => part)).toEqual(['name', 'website', 'services.pump_refill']);
  expect(onlyMine).toEqual([]);
});
