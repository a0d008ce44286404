import { expect, test } from 'vitest';
import { waitMinutes } from '@/domain/mail/mail';
import { claimKeySchema } from '@/domain/queue/item';
import { answerReportSchema, fileReportSchema, mailTextSchema } from '@/domain/report/report';
import { median } from './accuracy';

test('a mail waits longer after each failure, but never for days', () => {
  expect([1, 2, 3, 4, 8, 20].map(waitMinutes)).toEqual([1, 2, 4, 8, 128, 360]);
});

test.each([
  [[], null],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 10], 3.5],
])('the median of %j is %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a subject holds no second header line', () => {
  const mail = { subject: 'Hello', text: 'x', html: null };
  expect(mailTextSchema.safeParse(mail).success).toBe(true);
  expect(mailTextSchema.safeParse({ ...mail, subject: 'Hello\r\nBcc: a@example.org' }).success).toBe(false);
});

const report = { slug: 'x', topic: 'phone', text: '', email: null, language: 'en' };
test.each<[string, object, boolean]>([
  ['without words and address', {}, true],
  ['with both', { text: 'x', email: 'a@example.org' }, true],
  ['with too many words', { text: 'x'.repeat(2001) }, false],
  ['about nothing', { topic: 'weather' }, false],
  ['that answers itself', { status: 'fixed' }, false],
  ['with two addresses', { email: 'a@example.org, b@example.org' }, false],
])('a report %s: %s', (_, change, ok) => {
  expect(fileReportSchema.safeParse({ ...report, ...change }).success).toBe(ok);
});

test('an answer says what became of it', () => {
  const answer = { reportId: 1, status: 'fixed', whatChanged: 'The number.', language: 'en', mail: null };
  expect(answerReportSchema.safeParse(answer).success).toBe(true);
  expect(answerReportSchema.safeParse({ ...answer, status: 'received' }).success).toBe(false);
  expect(answerReportSchema.safeParse({ ...answer, whatChanged: ' ' }).success).toBe(false);
});

test.each([
  ['center:12', true],
  ['import:1', true],
  ['center:0', false],
  ['center:1 ', false],
  ['person:1', false],
])('%j holds a claim: %s', (key, ok) => {
  expect(claimKeySchema.safeParse(key).success).toBe(ok);
});
