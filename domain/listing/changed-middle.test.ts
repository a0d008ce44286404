import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines, changedMiddle } from './changed-middle';

test.each([
  ['513-585-8222', '513-585-8223', { start: '513-585-822', before: '2', after: '3', end: '' }],
  ['45219', '45229', { start: '452', before: '1', after: '2', end: '9' }],
  ['1111', '111', { start: '111', before: '1', after: '', end: '' }],
  ['none', 'yes', { start: '', before: 'none', after: 'yes', end: '' }],
  ['👍🏻', '👍🏿', { start: '👍', before: '🏻', after: '🏿', end: '' }],
])('%s → %s', (before, after, middle) => expect(changedMiddle(before, after)).toEqual(middle));

test('together the pieces are the texts, and the middles share no end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const middle = changedMiddle(before, after);
      expect(middle.start + middle.before + middle.end).toBe(before);
      expect(middle.start + middle.after + middle.end).toBe(after);
      const [a, b] = [middle.before, middle.after];
      if (a && b) expect(a[0] === b[0] || a.at(-1) === b.at(-1)).toBe(false);
    }),
  );
});

test('of a list only the lines that changed, each beside what took its place', () => {
  expect(changedLines('desk: 1\nfax: 2', 'desk: 1\nfax: 3\nnew: 4')).toEqual([
    { before: 'fax: 2', after: 'fax: 3' },
    { before: null, after: 'new: 4' },
  ]);
});
