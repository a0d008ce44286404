import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestDatabase } from '@/db/test-database';
import { forgetBuckets, takeFromBucket } from './bucket';

const START = Date.parse('2027-03-01T10:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const RULE = { max: 2, windowS: 60 };

test('so many in a window are allowed, and whoever is refused is told how long to wait', () => {
  const db = openTestDatabase();
  const take = (seconds: number) => takeFromBucket(db, 'a', RULE, at(seconds));
  expect([take(0), take(10), take(20), take(59.5)]).toEqual([
    { allowed: true, retryAfterS: 0, isFirstRefusal: false },
    { allowed: true, retryAfterS: 0, isFirstRefusal: false },
    { allowed: false, retryAfterS: 40, isFirstRefusal: true },
    { allowed: false, retryAfterS: 1, isFirstRefusal: false },
  ]);
  expect(take(60)).toMatchObject({ allowed: true });
});

/** The same counted by hand: a window begins with the first try after the last one's end. */
function makeModel({ max, windowS }: typeof RULE) {
  const windows = new Map<string, { since: number; count: number }>();
  return (key: string, now: number) => {
    const open = windows.get(key);
    const window =
      open && now < open.since + windowS ? { ...open, count: open.count + 1 } : { since: now, count: 1 };
    windows.set(key, window);
    const allowed = window.count <= max;
    return {
      allowed,
      retryAfterS: allowed ? 0 : window.since + windowS - now,
      isFirstRefusal: window.count === max + 1,
    };
  };
}

test('any tries by anybody are answered as counted by hand', () => {
  const tries = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c'), wait: fc.integer({ min: 0, max: 70 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(tries, fc.integer({ min: 1, max: 4 }), (all, max) => {
      const db = openTestDatabase();
      const rule = { ...RULE, max };
      const expected = makeModel(rule);
      let now = 0;
      for (const { key, wait } of all) {
        now += wait;
        expect(takeFromBucket(db, key, rule, at(now))).toEqual(expected(key, now));
      }
      db.$client.close();
    }),
    { numRuns: 30 },
  );
});

test('who tried cannot be read from what is kept, and nothing is kept for more than a day', () => {
  const db = openTestDatabase();
  takeFromBucket(db, 'ann@example.org', RULE, at(0));
  expect(db.$client.serialize().includes('ann@example.org')).toBe(false);
  const counted = () => db.$client.prepare('SELECT count(*) FROM auth_rate_limit').pluck().get();
  forgetBuckets(db, at(86_400));
  expect(counted()).toBe(1);
  takeFromBucket(db, 'somebody else', RULE, at(86_401));
  expect(counted()).toBe(1);
});
