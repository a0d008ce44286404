import { describe, expect, test } from 'vitest';
import {
  assignItemsSchema,
  claimKeySchema,
  dismissFindingSchema,
  markLinkSchema,
  recallFindingSchema,
  snoozeItemSchema,
} from './item';

describe('what one person can take on', () => {
  test.each(['center:1', 'report:42', 'import:7', 'mail:9', 'notice:fda-2026', 'review:side-effects:es'])(
    '%s is a thing to do',
    (key) => expect(claimKeySchema.safeParse(key).success).toBe(true),
  );

  test.each([
    '',
    'center',
    'center:0',
    'center:01',
    'center:-1',
    'center:1; drop table center',
    'center:12345678901234567',
    'notice:',
    'notice:UPPER',
    `notice:${'a'.repeat(101)}`,
    'review:side-effects',
    'review:side-effects:xx',
    'listing:1',
    'center:1 ',
  ])('%j is none', (key) => expect(claimKeySchema.safeParse(key).success).toBe(false));
});

describe('several at once', () => {
  const person = { id: 'a', name: 'Ann' };

  test('at least one, and no more than a page could ever hold', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `center:${at + 1}`);
    expect(assignItemsSchema.safeParse({ keys: many(1), person }).success).toBe(true);
    expect(assignItemsSchema.safeParse({ keys: many(500), person }).success).toBe(true);
    expect(assignItemsSchema.safeParse({ keys: [], person }).success).toBe(false);
    expect(assignItemsSchema.safeParse({ keys: many(501), person }).success).toBe(false);
  });

  test('to somebody, and with nothing slipped in', () => {
    expect(assignItemsSchema.safeParse({ keys: ['center:1'], person: { ...person, id: '' } }).success).toBe(
      false,
    );
    expect(assignItemsSchema.safeParse({ keys: ['center:1'], person, role: 'owner' }).success).toBe(false);
  });
});

describe('what a check found', () => {
  const finding = {
    id: 1,
    code: 'no-phone',
    field: '',
    message: 'There is no number.',
    why: 'They have none.',
  };

  test('is put aside with a reason, word by word', () => {
    expect(dismissFindingSchema.safeParse(finding).success).toBe(true);
    for (const wrong of [{ why: '' }, { message: '' }, { code: '' }, { id: 0 }, { message: 'x'.repeat(501) }])
      expect(dismissFindingSchema.safeParse({ ...finding, ...wrong }).success, JSON.stringify(wrong)).toBe(
        false,
      );
  });

  test('and taken up again', () => {
    expect(recallFindingSchema.safeParse({ id: 1, dismissalId: 3 }).success).toBe(true);
    expect(recallFindingSchema.safeParse({ id: 1, dismissalId: 0.5 }).success).toBe(false);
  });

  test('a link is marked by its whole address', () => {
    expect(markLinkSchema.safeParse({ id: 1, url: 'https://hospital.test/', dead: true }).success).toBe(true);
    expect(markLinkSchema.safeParse({ id: 1, url: 'hospital', dead: true }).success).toBe(false);
  });
});

describe('what is put off', () => {
  const isFine = (key: string, until: string | null = '2026-12-03') =>
    snoozeItemSchema.safeParse({ key, until }).success;

  test('is never a reader’s report: an answer was promised', () => {
    expect([isFine('finding:3 phones'), isFine('center:3'), isFine('reporting:1')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isFine('report:3'), isFine(''), isFine('Center:3'), isFine(':3')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('comes back on a day that exists, or at once', () => {
    expect(isFine('center:3', null)).toBe(true);
    for (const until of ['', '2026-02-30', '2026-12-03T00:00:00Z', 'week'])
      expect(isFine('center:3', until)).toBe(false);
  });
});
