import { expect, test } from 'vitest';
import { isCodeOf } from './second-factor';

const KEY = '12345678901234567890';

// RFC 6238, appendix B, the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %d s the app shows %s', (seconds, code) => {
  const at = (s: number) => new Date(s * 1000);
  expect(isCodeOf(KEY, code, at(seconds))).toBe(true);
  expect(isCodeOf(KEY, code, at(seconds + 30))).toBe(true);
  expect(isCodeOf(KEY, code, at(seconds + 61))).toBe(false);
  expect(isCodeOf('another key', code, at(seconds))).toBe(false);
});
