import { hashPassword as hashEarlier } from 'better-auth/crypto';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { authAccounts } from '@/db/account/schema';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { hashPassword, verifyPassword } from './password-hash';
import { addOwner, givePassword, nextHeaders, PASSWORD } from './signing-in.fixture';

vi.mock('next/headers', () => nextHeaders());
setUpTestSite(() => {});

const CURRENT = /^\$scrypt\$ln=17,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/;

test('a hash has today’s cost and fits its password alone', async () => {
  const one = await hashPassword('ſecret ﬁsh');
  expect(one).toMatch(CURRENT);
  // However a keyboard makes the letters.
  expect(await verifyPassword({ hash: one, password: 'secret fish' })).toBe(true);
  expect(await verifyPassword({ hash: one, password: 'secret fist' })).toBe(false);
});

test('a hash of an earlier version is made anew at the next sign-in, and not by a wrong password', async () => {
  const { id, email } = await addOwner();
  const kept = () => db().select().from(authAccounts).where(eq(authAccounts.userId, id)).get()?.password;
  const earlier = await hashEarlier(PASSWORD);
  db().update(authAccounts).set({ password: earlier }).where(eq(authAccounts.userId, id)).run();
  await expect(givePassword(email, 'not the password')).rejects.toThrow();
  expect(kept()).toBe(earlier);
  await givePassword(email);
  expect(kept()).toMatch(CURRENT);
  expect(await givePassword(email)).toContain('session_token');
});
