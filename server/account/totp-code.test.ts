import { afterEach, expect, test, vi } from 'vitest';
import { appKeyOf, isCodeOf } from './second-factor';

const KEY = '12345678901234567890';

afterEach(() => {
  vi.useRealTimers();
});

// RFC 6238, appendix B, the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %d s the app shows %s', async (seconds, code) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const isTakenAt = (s: number) => {
    vi.setSystemTime(s * 1000);
    return isCodeOf(KEY, code);
  };
  expect(await isTakenAt(seconds)).toBe(true);
  expect(await isTakenAt(seconds + 30)).toBe(true);
  expect(await isTakenAt(seconds + 61)).toBe(false);
  vi.setSystemTime(seconds * 1000);
  expect(await isCodeOf('another key', code)).toBe(false);
});

test('the key as one types it, and as the QR code for an app holds it', () => {
  // RFC 4648, without the padding.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const { secret: typed, uri } = appKeyOf(KEY, 'a+b@example.org');
  expect(typed).toBe(secret);
  expect(uri).toBe(
    `otpauth://totp/HAI%20Pump%20Centers:a%2Bb%40example.org?secret=${secret}&issuer=HAI%20Pump%20Centers&digits=6&period=30`,
  );
});
