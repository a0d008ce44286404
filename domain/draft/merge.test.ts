import { expect, test } from 'vitest';
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

test('when nobody knows what both began from, every difference is asked about', () => {
  const { both, onlyMine } = compareEdits({ ...versions, base: null });
  expect(both.map(({ part }) => part)).toEqual(['name', 'website', 'services.pump_refill']);
  expect(onlyMine).toEqual([]);
});
