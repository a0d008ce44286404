import 'server-only';
import { randomBytes } from 'node:crypto';
import type { createAuthMiddleware } from 'better-auth/api';
import { hashToken } from '@/db/secret';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** A browser that did not sign in for so long counts as a stranger again. */
const KNOWN_DAYS = 90;
const NONCE_BYTES = 12;

const cookieOf = (ctx: Context) => ctx.context.createAuthCookie('device', { maxAge: KNOWN_DAYS * 24 * 3600 });

/**
 * The browser from which somebody tries to sign in with this address, if the same person signed in from it before;
 * null: it may be a stranger's. Strangers' wrong passwords then lock strangers out, and not the editor
 * (OWASP, device cookies).
 */
export async function knownDevice(ctx: Context, email: string): Promise<string | null> {
  const value = await ctx.getSignedCookie(cookieOf(ctx).name, ctx.context.secret);
  const [nonce, of] = value ? value.split('.') : [];
  return nonce && of === hashToken(`${nonce}|${email}`) ? nonce : null;
}

/** Remembers, in a signed cookie of `/admin`, that this person signed in from this browser, both factors given. */
export async function rememberDevice(ctx: Context, email: string): Promise<void> {
  if (await knownDevice(ctx, email)) return;
  const nonce = randomBytes(NONCE_BYTES).toString('hex');
  const { name, attributes } = cookieOf(ctx);
  await ctx.setSignedCookie(
    name,
    `${nonce}.${hashToken(`${nonce}|${email}`)}`,
    ctx.context.secret,
    attributes,
  );
}
