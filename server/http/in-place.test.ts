import { expect, test } from 'vitest';
import { isInPlace, stampInPlace } from './in-place';

const stamped = (given: Record<string, string>) => {
  stampInPlace(given);
  return isInPlace(new Headers(given));
};

test.each([
  [{ rsc: '1' }, true],
  [{ 'next-action': 'a1' }, true],
  [{ accept: 'text/html' }, false],
  // What a visitor says of it does not count.
  [{ 'x-in-place': '1' }, false],
])('%j is exchanged in place: %s', (given, inPlace) => expect(stamped({ ...given })).toBe(inPlace));
