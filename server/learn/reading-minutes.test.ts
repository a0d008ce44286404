import { expect, test } from 'vitest';
import { readingMinutes } from './text-file';

const words = (count: number) => 'word '.repeat(count);

test.each([
  [1, 1],
  [180, 1],
  [280, 2],
  [900, 5],
])('%i words take %i minutes', (count, minutes) => {
  expect(readingMinutes(words(count))).toBe(minutes);
});

test('tags and addresses are not read', () => {
  expect(readingMinutes(`${words(180)}${'<Cite k="a b c d"/> [](/learn/side-effects)'.repeat(200)}`)).toBe(1);
});
