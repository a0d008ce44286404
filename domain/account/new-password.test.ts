import { describe, expect, test } from 'vitest';
import { newPasswordSchema } from './people';

const GOOD = 'correct horse battery';
const judge = (password: string) => (password === 'password1234' ? 'Very common.' : null);
const read = (typed: Record<string, string>) =>
  newPasswordSchema('password', 'ann.lee@example.org', judge).safeParse(typed);
const faults = (typed: Record<string, string>) =>
  read(typed).error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('typed twice the same it is taken as it stands, spaces and all', () => {
  expect(read({ password: ` ${GOOD} `, again: ` ${GOOD} ` }).data).toBe(` ${GOOD} `);
});

describe('a new password', () => {
  test.each([`${GOOD} `, GOOD.toUpperCase(), ''])('is not the same as %j', (again) => {
    expect(faults({ password: GOOD, again })).toEqual([['again', 'Is not the same.']]);
  });

  test('must be typed again', () => {
    expect(faults({ password: GOOD })).toEqual([['again', 'Is not the same.']]);
  });

  test.each<[string, Record<string, string>]>([
    ['weak', { password: 'short', again: 'short' }],
    ['weak and typed otherwise the second time', { password: 'short', again: 'other' }],
    ['missing', { again: GOOD }],
    ['under another name', { other: GOOD, again: GOOD }],
  ])('has one fault, at its own field, when it is %s', (_, typed) => {
    expect(faults(typed)).toEqual([['password', expect.stringMatching(/^Use at least 12 characters/)]]);
  });

  test('is refused for what makes it easy to guess, once it is long enough', () => {
    expect(faults({ password: 'password1234', again: 'password1234' })).toEqual([
      ['password', 'Very common.'],
    ]);
  });

  test('is judged by the address of whom it will be', () => {
    const typed = { password: 'ann.lee7ann.lee', again: 'ann.lee7ann.lee' };
    expect(faults(typed)).toEqual([['password', 'Do not make it out of your e-mail address.']]);
    expect(newPasswordSchema('password', 'bob@example.org', judge).safeParse(typed).success).toBe(true);
  });
});
