import 'server-only';
import { symmetricDecrypt } from 'better-auth/crypto';
import { headers } from 'next/headers';
import { acceptInvite } from '@/db/commands/auth/accept-invite';
import { appendAudit } from '@/db/commands/desk/append-audit';
import { findInvite } from '@/db/queries/auth/invites';
import { findTwoFactor } from '@/db/queries/auth/people';
import { toBase32, totpUri } from '@/domain/desk/totp-uri';
import { auth } from './auth';
import { clientAddress } from './client-address';
import { db } from './db';
import { newAppKey } from './new-app';
import { requestHeaders, type SignedIn } from './session';
import { limitLink, limitOwnPassword } from './try-limits';

const ISSUER = 'HAI Pump Centers';

/** Signs in with a password. Who has no second factor yet gets one prepared, so that the next page can show it. */
export async function signInWithPassword(email: string, password: string): Promise<'whole' | 'challenged'> {
  const answer = await auth().api.signInEmail({ body: { email, password }, headers: await requestHeaders() });
  if ('twoFactorRedirect' in answer) return 'challenged';
  await auth().api.enableTwoFactor({ body: { password }, headers: await requestHeaders() });
  return 'whole';
}

/** The key that a person has to put into their app, as a square and as text; null: none is waiting. */
export async function pendingKey(signedIn: SignedIn): Promise<{ secret: string; uri: string } | null> {
  const plain = signedIn.hasSecondFactor ? await newAppKey(signedIn) : await firstAppKey(signedIn);
  if (plain === null) return null;
  const secret = toBase32(new TextEncoder().encode(plain));
  return { secret, uri: totpUri({ issuer: ISSUER, account: signedIn.email, secret }) };
}

async function firstAppKey({ actor }: SignedIn): Promise<string | null> {
  const pending = findTwoFactor(db(), actor.id);
  if (!pending || pending.verified) return null;
  const { secretConfig } = await auth().$context;
  return symmetricDecrypt({ key: secretConfig, data: pending.secret });
}

/** Takes the first code of the app. @returns the recovery codes, to be shown this once. */
export async function confirmSecondFactor({ actor }: SignedIn, code: string): Promise<string[]> {
  await auth().api.verifyTOTP({ body: { code }, headers: await requestHeaders() });
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId: actor.id } });
  return backupCodes;
}

type Accepting = { token: string; email: string; name: string; password: string };

/** Makes the account of an invitation. The password is hashed only for a link that works. */
export async function acceptWithPassword({ password, ...rest }: Accepting) {
  limitLink(clientAddress(await headers()));
  const now = new Date();
  if (!findInvite(db(), rest.token, now)) return { ok: false as const, why: 'used' as const };
  const passwordHash = await (await auth().$context).password.hash(password);
  return acceptInvite(db(), { ...rest, passwordHash }, { now });
}

/** Sets another password by a link for it. */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  limitLink(clientAddress(await headers()));
  await auth().api.resetPassword({ body: { newPassword, token }, headers: await requestHeaders() });
}

/** Whether a link for a new password still works. */
export async function isResetLinkOpen(token: string): Promise<boolean> {
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return found !== null && found !== undefined && found.expiresAt > new Date();
}

/** Does something with one's own account for which the password is asked again, and writes it down. */
export async function withOwnPassword<Value>(
  { actor }: SignedIn,
  action: string,
  work: (headers: Headers) => Promise<Value>,
): Promise<Value> {
  const who = { whoKind: 'person', whoId: actor.id, whoName: actor.name } as const;
  limitOwnPassword(who, actor.id);
  const subject = `person:${actor.id}`;
  try {
    const value = await work(await requestHeaders());
    appendAudit(db(), { who, action, outcome: 'done', subject }, new Date());
    return value;
  } catch (error) {
    appendAudit(db(), { who, action, outcome: 'failed', subject }, new Date());
    throw error;
  }
}
