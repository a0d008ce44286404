import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMailSchema, markMailSchema, queueMailSchema, waitMinutes } from './mail';

test('a longer row of failures never makes the wait shorter, nor longer than six hours', () => {
  const attempts = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(attempts, attempts, (a, b) => {
      const [fewer, more] = [waitMinutes(Math.min(a, b)), waitMinutes(Math.max(a, b))];
      expect(fewer).toBeGreaterThanOrEqual(1);
      expect(more).toBeGreaterThanOrEqual(fewer);
      expect(more).toBeLessThanOrEqual(360);
    }),
  );
});

describe('what happened to a mail', () => {
  const mark = (result: object, more: object = {}) =>
    markMailSchema.safeParse({ mailId: 1, attempt: 1, result, ...more }).success;

  test.each([
    { status: 'sent' },
    { status: 'uncertain' },
    { status: 'failed', error: '550 no such user', permanent: true },
  ])('%j', (result) => expect(mark(result)).toBe(true));

  test.each<[string, object, object?]>([
    ['a failure that does not say whether to try again', { status: 'failed', error: 'x' }],
    ['a success with an error', { status: 'sent', error: 'x' }],
    ['a status that only the outbox sets', { status: 'dropped' }],
    ['an error as long as a page', { status: 'failed', error: 'x'.repeat(501), permanent: false }],
    ['no attempt at all', { status: 'sent' }, { attempt: 0 }],
    ['half a mail', { status: 'sent' }, { mailId: 1.5 }],
  ])('is not %s', (_, result, more) => expect(mark(result, more)).toBe(false));
});

describe('a mail to be sent', () => {
  const mail = {
    kind: 'digest',
    to: 'ann@example.org',
    subject: 'x',
    text: 'x',
    html: null,
    dedupeKey: 'd:1',
  };

  test.each<[string, object, boolean]>([
    ['is complete', {}, true],
    ['needs a key, or it could go out twice', { dedupeKey: '' }, false],
    ['goes to one address', { to: 'ann@example.org, eve@example.org' }, false],
    ['has no second header in its address', { to: 'ann@example.org\r\nBcc: eve@example.org' }, false],
    ['has a kind that we know', { kind: 'newsletter' }, false],
    ['says something', { text: '' }, false],
    ['carries nothing else', { cc: 'eve@example.org' }, false],
  ])('%s', (_, change, fine) => {
    expect(queueMailSchema.safeParse({ ...mail, ...change }).success).toBe(fine);
  });
});

test.each([0, -1, 1.5, '1', null])('%j is the number of no mail', (mailId) => {
  expect(decideMailSchema.safeParse({ mailId }).success).toBe(false);
});
