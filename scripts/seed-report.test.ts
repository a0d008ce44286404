import { expect, test } from 'vitest';
import { describeSeed } from './seed-report';

const nothing = { added: [], changed: [], unchanged: [], kept: [], gone: [] };

test('one line when there is nothing to decide', () => {
  expect(describeSeed({ ...nothing, added: ['a', 'b'], unchanged: ['c'] })).toBe(
    'Seeded 3 centers: 2 added, 0 changed, 0 left as edited.',
  );
});

test('an edited row is named with both words, a vanished one by its slug', () => {
  const kept = [{ slug: 'a', fields: [{ field: 'name' as const, seeded: 'Old', edited: 'New' }] }];
  expect(describeSeed({ ...nothing, kept, gone: ['b'] }).split('\n')).toEqual([
    'Seeded 1 centers: 0 added, 0 changed, 1 left as edited.',
    '  a was edited and differs from the file:',
    '    name: stays "New", the file says "Old"',
    '  b is no longer in the file: left for an editor to decide.',
  ]);
});
