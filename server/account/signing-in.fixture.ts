import { randomUUID } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { acceptInvite, addSetupLink } from '@/db/account/invites';
import { db } from '@/server/db';
import { ADMIN_PATH_HEADER } from '@/server/http/admin-headers';
import { ADDRESS_HEADER } from '@/server/http/client-address';
import { auth } from './auth';
import { hashPassword } from './password-hash';

export const PASSWORD = 'a few words together';

/** What the next request of the test carries; a test file mocks `next/headers` with it. */
export const request = { cookie: '', address: '192.0.2.1', adminPath: '' };

export const nextHeaders = () => ({
  headers: async () =>
    new Headers({ [ADDRESS_HEADER]: request.address, [ADMIN_PATH_HEADER]: request.adminPath }),
  cookies: async () => ({
    getAll: () =>
      request.cookie
        .split('; ')
        .filter(Boolean)
        .map((part) => {
          const at = part.indexOf('=');
          return { name: part.slice(0, at), value: decodeURIComponent(part.slice(at + 1)) };
        }),
  }),
});

let hash: Promise<string> | undefined;

/** An owner with a password and, as yet, no app. */
export async function addOwner(): Promise<{ id: string; email: string }> {
  const now = new Date();
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  const made = acceptInvite(
    db(),
    { token: addSetupLink(db(), now), email, name: 'Ann', passwordHash },
    { now },
  );
  if (!made.ok || !('userId' in made)) throw new Error('no owner');
  return { id: made.userId, email };
}

export const headersNow = () => new Headers({ [ADDRESS_HEADER]: request.address, cookie: request.cookie });

const cookiesIn = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');

/** @returns the cookies that the right or wrong password brought. */
export async function givePassword(email: string, password = PASSWORD, cookie = ''): Promise<string> {
  const { headers } = await auth().api.signInEmail({
    body: { email, password },
    headers: new Headers({ [ADDRESS_HEADER]: request.address, cookie }),
    returnHeaders: true,
  });
  return cookiesIn(headers);
}

/** @returns the cookies that a code brought, given with those of `cookie`. */
export async function giveCode(code: string, cookie: string): Promise<string> {
  const { headers } = await auth().api.verifyTOTP({
    body: { code },
    headers: new Headers({ [ADDRESS_HEADER]: request.address, cookie }),
    returnHeaders: true,
  });
  return cookiesIn(headers);
}

/** The code that an app with this key, as it stands on the page, shows now or showed some half minutes ago. */
export const codeOf = (secret: string, halfMinutesAgo = 0): Promise<string> =>
  createOTP(base32.decode(secret)).hotp(Math.floor(Date.now() / 30_000) - halfMinutesAgo);
