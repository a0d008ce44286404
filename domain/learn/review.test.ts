import { describe, expect, test } from 'vitest';
import { publishPageReviewSchema, withdrawPageReviewSchema, writePageReviewSchema } from './review';

const page = { topic: 'side-effects', locale: 'es', version: 0 };
const evidence = { role: 'Surgeon', proof: 'https://example.org/a', received: 'By e-mail' };
const review = { ...page, reviewedBy: '  Test Person, MD  ', reviewedOn: '2026-11-23', ...evidence };

test('a review tells who reviewed, and the day', () => {
  expect(writePageReviewSchema.parse(review)).toEqual({ ...review, reviewedBy: 'Test Person, MD' });
});

test.each<[string, object]>([
  ['nobody', { reviewedBy: '   ' }],
  ['one letter', { reviewedBy: ' A ' }],
  ['no day', { reviewedOn: '' }],
  ['a month', { reviewedOn: '2026-11' }],
  ['a language without pages', { locale: 'fr' }],
  ['another folder', { topic: '../secret' }],
  ['no topic', { topic: '' }],
  ['a version before the first', { version: -1 }],
  ['its own state', { status: 'published' }],
])('a review is not kept with %s', (_, change) => {
  expect(writePageReviewSchema.safeParse({ ...review, ...change }).success).toBe(false);
});

describe('what was written is published as it stands', () => {
  test('with no words of its own', () => {
    expect(publishPageReviewSchema.safeParse(page).success).toBe(true);
    expect(publishPageReviewSchema.safeParse(review).success).toBe(false);
  });

  test.each([
    ['The page changed.', true],
    ['', false],
    ['   ', false],
    [undefined, false],
  ])('and withdrawn with a reason: %j', (why, fine) => {
    expect(withdrawPageReviewSchema.safeParse({ ...page, why }).success).toBe(fine);
  });
});
