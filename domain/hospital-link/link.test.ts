import { describe, expect, test } from 'vitest';
import {
  acceptConfirmAnswerSchema,
  answerConfirmLinkSchema,
  hospitalFault,
  makeConfirmLinkSchema,
} from './link';

describe('what the page calls a fault', () => {
  test.each([
    ['role', 'Is missing.', 'role'],
    ['phones.0.number', 'x', 'number'],
    ['fax.number', 'x', 'number'],
    ['phones.12.label', 'x', 'label'],
    ['email', 'x', 'email'],
    ['website', 'x', 'url'],
    ['programUrl', 'x', 'url'],
    ['programSince', 'x', 'year'],
    ['note', 'x', 'note'],
    ['address.city', 'x', 'place'],
    ['edit', 'nothing', 'nothing'],
    ['edit', 'tooMany', 'tooMany'],
  ])('%s: %s', (field, error, fault) => expect(hospitalFault(field, error)).toBe(fault));

  test.each([
    ['edit', 'Something else.'],
    // Only the form as a whole names its own fault.
    ['name', 'nothing'],
    ['clinicians.0.role', 'x'],
    ['emails', 'x'],
    ['', ''],
  ])('anything else is "other": %j, %j', (field, error) => {
    expect(hospitalFault(field, error)).toBe('other');
  });
});

describe('a link', () => {
  const link = { id: 1, tokenHash: 'a'.repeat(64), language: 'es', mail: null };
  const mail = { to: 'ann@example.org', subject: 'Is this right?', text: 'x', html: null };
  const isLink = (change: object) => makeConfirmLinkSchema.safeParse({ ...link, ...change }).success;

  test.each([{}, { language: 'en' }, { mail }])('is made from %j', (change) => {
    expect(isLink(change)).toBe(true);
  });

  test.each<[string, object]>([
    ['the token instead of its hash', { tokenHash: 'c2VjcmV0LXRva2Vu' }],
    ['a hash in capitals, which would never be found', { tokenHash: 'A'.repeat(64) }],
    ['a language without pages', { language: 'fr' }],
    ['a subject that adds a header', { mail: { ...mail, subject: 'x\r\nBcc: eve@example.org' } }],
    ['two addresses', { mail: { ...mail, to: 'ann@example.org,eve@example.org' } }],
    ['a field more', { token: 'x' }],
  ])('is not made with %s', (_, change) => expect(isLink(change)).toBe(false));
});

test('an answer tells the version that was shown, and what its sender does', () => {
  const answer = { role: ' nurse ', edit: {}, note: ' x ', version: 3 };
  expect(answerConfirmLinkSchema.parse(answer)).toEqual({ ...answer, role: 'nurse', note: 'x' });
  for (const wrong of [{ version: undefined }, { role: ' x ' }, { note: 'x'.repeat(2001) }, { edit: null }])
    expect(answerConfirmLinkSchema.safeParse({ ...answer, ...wrong }).success, JSON.stringify(wrong)).toBe(
      false,
    );
});

test('an editor takes only what a hospital may change', () => {
  const take = (...fields: string[]) =>
    acceptConfirmAnswerSchema.safeParse({ linkId: 1, version: 1, take: fields }).success;
  expect([take(), take('name', 'phones')]).toEqual([true, true]);
  expect([take('location'), take('editorNotes'), take('slug'), take('')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
