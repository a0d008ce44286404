import { createHmac, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { acceptInvite, addSetupLink } from '@/db/account/invites';
import { db } from '@/server/db';
import { ADDRESS_HEADER } from '@/server/http/client-address';
import { auth } from './auth';

export const PASSWORD = 'a few words together';

/** What the next request of the test carries; a test file mocks `next/headers` with it. */
export const request = { cookie: '', address: '192.0.2.1' };

export const nextHeaders = () => ({
  headers: async () => new Headers({ [ADDRESS_HEADER]: request.address }),
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

/** An owner with a password and, as yet, no app. */
export async function addOwner(): Promise<{ id: string; email: string }> {
  const now = new Date();
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const passwordHash = await hashPassword(PASSWORD);
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
export async function givePassword(email: string, password = PASSWORD): Promise<string> {
  const { headers } = await auth().api.signInEmail({
    body: { email, password },
    headers: new Headers({ [ADDRESS_HEADER]: request.address }),
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
export function codeOf(secret: string, halfMinutesAgo = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) - halfMinutesAgo));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
