import { describe, expect, test } from 'vitest';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { openTestDatabase } from '@/db/test-database';
import { beginTry, FAILURES_MAX, forgetFailures, lockedUntil } from './lockout';

const START = Date.parse('2027-03-01T10:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const EMAIL = 'ann@example.org';

function fail(times: number, from = 0) {
  const db = openTestDatabase();
  const allowed = Array.from({ length: times }, (_, i) => beginTry(db, EMAIL, at(from + i)));
  return { db, allowed };
}

describe('lock-out', () => {
  test('the tenth try closes the lock, and later ones do not prolong it', () => {
    const { db, allowed } = fail(FAILURES_MAX + 2);
    expect(allowed).toEqual([...Array(FAILURES_MAX).fill(true), false, false]);
    expect(lockedUntil(db, EMAIL, at(12))).toEqual(at(9 + 15 * 60));
  });

  test('nine do not, and one address does not lock another', () => {
    expect(lockedUntil(fail(FAILURES_MAX - 1).db, EMAIL, at(9))).toBeNull();
    expect(lockedUntil(fail(FAILURES_MAX).db, 'bob@example.org', at(9))).toBeNull();
  });

  test('it opens after a quarter of an hour, and counting begins again', () => {
    const { db } = fail(FAILURES_MAX);
    expect(lockedUntil(db, EMAIL, at(9 + 899))).not.toBeNull();
    expect(lockedUntil(db, EMAIL, at(9 + 900))).toBeNull();
    expect(beginTry(db, EMAIL, at(9 + 901))).toBe(true);
    expect(lockedUntil(db, EMAIL, at(9 + 902))).toBeNull();
  });

  test('the right password, or a day, forgets the failures', () => {
    const { db } = fail(FAILURES_MAX - 1);
    forgetFailures(db, EMAIL);
    beginTry(db, EMAIL, at(20));
    expect(lockedUntil(db, EMAIL, at(21))).toBeNull();
    const other = fail(FAILURES_MAX - 1).db;
    beginTry(other, EMAIL, at(8 + 86_400));
    expect(lockedUntil(other, EMAIL, at(9 + 86_400))).toBeNull();
  });
});

describe('rate limit', () => {
  const rule = { max: 2, windowS: 60 };

  test('the third in a minute waits for the end of that minute', () => {
    const db = openTestDatabase();
    expect(takeFromBucket(db, 'a', rule, at(0)).allowed).toBe(true);
    expect(takeFromBucket(db, 'a', rule, at(10)).allowed).toBe(true);
    expect(takeFromBucket(db, 'a', rule, at(20))).toEqual({
      allowed: false,
      retryAfterS: 40,
      isFirstRefusal: true,
    });
    expect(takeFromBucket(db, 'a', rule, at(21)).isFirstRefusal).toBe(false);
    expect(takeFromBucket(db, 'b', rule, at(20)).allowed).toBe(true);
    expect(takeFromBucket(db, 'a', rule, at(60)).allowed).toBe(true);
  });

  test('keys are not kept in the clear, and not for more than a day', () => {
    const db = openTestDatabase();
    takeFromBucket(db, 'ann@example.org', rule, at(0));
    const keys = () => db.$client.prepare('SELECT key FROM auth_rate_limit').pluck().all();
    expect(keys()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    takeFromBucket(db, 'b', rule, at(86_401));
    expect(keys()).toHaveLength(1);
  });
});
