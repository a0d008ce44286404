import { describe, expect, test } from 'vitest';
import { ROLES } from './actor';
import {
  acceptInviteSchema,
  changeRoleSchema,
  emailSchema,
  invitePersonSchema,
  PASSWORD_LENGTH_MAX,
  ROLE_WORDS,
  setDisabledSchema,
  signInSchema,
} from './people';

describe('an e-mail address', () => {
  test.each([
    [' Ann@Example.ORG ', 'ann@example.org'],
    ['ann+pumps@mail.example.org', 'ann+pumps@mail.example.org'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept);
  });

  test.each([
    '',
    'ann',
    'ann@',
    '@example.org',
    'ann@example',
    'ann@example.org, eve@example.org',
    'ann@example.org\r\nBcc: eve@example.org',
    '"Ann" <ann@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is none', (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });
});

describe('a name', () => {
  const accept = (name: string) =>
    acceptInviteSchema.safeParse({ token: 'x', email: 'ann@example.org', name, passwordHash: 'x' });

  test.each(['Ann', 'Zoë Ørsted-Ñandú', 'Ann "O’Hara"', '李'])('%s is one', (name) => {
    expect(accept(name).success).toBe(true);
  });

  test.each(['', '  ', 'two\nlines', 'tab\there', 'nul\u0000', 'x'.repeat(81)])('%j is none', (name) => {
    expect(accept(name).success).toBe(false);
  });

  test('has no spaces around it', () => {
    expect(accept('  Ann  ').data?.name).toBe('Ann');
  });
});

describe('what a form adds beside its fields is refused', () => {
  const invitation = { email: 'ann@example.org', role: 'editor', trusted: false };
  test.each([
    [invitePersonSchema, invitation],
    [changeRoleSchema, { personId: 'a', role: 'owner', trusted: true }],
    [setDisabledSchema, { personId: 'a', disabled: true }],
    [signInSchema, { email: 'ann@example.org', password: 'x' }],
  ])('%#', (schema, whole) => {
    expect(schema.safeParse(whole).success).toBe(true);
    expect(schema.safeParse({ ...whole, isOwner: true }).success).toBe(false);
    for (const key of Object.keys(whole)) {
      const { [key as keyof typeof whole]: _, ...rest } = whole;
      expect(schema.safeParse(rest).success, key).toBe(false);
    }
  });

  test('there is no role but the three, and each has its words', () => {
    for (const role of ROLES)
      expect(invitePersonSchema.safeParse({ ...invitation, role }).success).toBe(true);
    expect(invitePersonSchema.safeParse({ ...invitation, role: 'admin' }).success).toBe(false);
    expect(Object.keys(ROLE_WORDS).toSorted()).toEqual([...ROLES].toSorted());
  });

  test('a password is never longer than what is hashed', () => {
    const typed = (length: number) => ({ email: 'ann@example.org', password: 'x'.repeat(length) });
    expect(signInSchema.safeParse(typed(PASSWORD_LENGTH_MAX)).success).toBe(true);
    expect(signInSchema.safeParse(typed(PASSWORD_LENGTH_MAX + 1)).success).toBe(false);
    expect(signInSchema.safeParse(typed(0)).success).toBe(false);
  });
});
