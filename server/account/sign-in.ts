import 'server-only';
import { isAPIError } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { acceptInvite } from '@/db/account/invites';
import { findAnyInvite, findInvite, findPersonByEmail, findTwoFactor, type Invite } from '@/db/account/reads';
import { appendAudit } from '@/db/audit/append-audit';
import { isDiskFault } from '@/db/disk-fault';
import { auditDeadLink } from '@/server/audit/dead-links';
import { db } from '@/server/db';
import { clientAddress } from '@/server/http/client-address';
import { noteUnsaved } from '@/server/http/unsaved';
import { longWrite } from '@/server/long-write';
import { auth } from './auth';
import { whoIs } from './auth-hooks';
import { limitLink, limitOwnPassword, limitReset } from './limits';
import { type AppKey, appKeyOf, reEnrollmentKey } from './second-factor';
import { requestHeaders, type SignedIn } from './session';

const WORDS: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail address and password do not belong together.',
  INVALID_PASSWORD: 'That is not your password.',
  INVALID_CODE: 'That is not the code your app shows now.',
  INVALID_BACKUP_CODE: 'That is not one of your recovery codes, or it was used before.',
  USED_CODE: 'That code was used before. Wait for the next one.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Try again in 15 minutes.',
  INVALID_TOKEN: 'This link was used before, or is too old.',
};

/** A refusal of the auth library in our own words. */
export const wordsFor = ({ code, message }: { code: string; message: string }): string =>
  WORDS[code] ?? (message || 'That did not work. Try again.');

function logDiskFault(error: unknown): string {
  noteUnsaved(error, 'sign-in');
  return 'Nothing can be saved at the moment: the disk of this site is full or cannot be written. Tell whoever runs the site. Readers still see all pages.';
}

type Tried<Value> = { ok: true; value: Value } | { ok: false; code: string; message: string };

/** What the auth library said; its refusals as values, anything else thrown on. */
export async function tryAuth<Value>(work: () => Promise<Value>): Promise<Tried<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isDiskFault(error)) return { ok: false, code: 'DISK', message: logDiskFault(error) };
    if (!isAPIError(error)) throw error;
    const { code = 'UNKNOWN', message = '' } = error.body ?? {};
    return { ok: false, code, message };
  }
}

/** Signs in with a password. Who has no second factor yet gets one prepared, so that the next page can show it. */
export async function signInWithPassword(email: string, password: string): Promise<'whole' | 'challenged'> {
  const answer = await auth().api.signInEmail({ body: { email, password }, headers: await requestHeaders() });
  if ('twoFactorRedirect' in answer) return 'challenged';
  await auth().api.enableTwoFactor({ body: { password }, headers: await requestHeaders() });
  return 'whole';
}

/** The key that a person has to put into their app, as a square and as text; null: none is waiting. */
export async function pendingKey(signedIn: SignedIn): Promise<AppKey | null> {
  const plain = signedIn.hasSecondFactor ? await reEnrollmentKey(signedIn) : await firstAppKey(signedIn);
  return plain === null ? null : appKeyOf(plain, signedIn.email);
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

/** The invitation or setup link that still works; null: none, and the log keeps that it was tried. */
export async function openInvite(token: string): Promise<Invite | null> {
  const now = new Date();
  const invite = findInvite(db(), token, now);
  if (invite) return invite;
  const dead = findAnyInvite(db(), token);
  const why = dead === null ? 'unknown' : wayItEnded(dead, now);
  const subject = dead ? `invite:${dead.id}` : undefined;
  auditDeadLink({ action: 'accept-invite', why, subject, address: clientAddress(await headers()), now });
  return null;
}

function wayItEnded({ revokedAt, usedAt, expiresAt }: Invite, now: Date) {
  if (revokedAt !== null) return 'revoked';
  return usedAt === null && expiresAt <= now.toISOString() ? 'expired' : 'used';
}

/** Makes the account of an invitation. The password is hashed only for a link that works. */
export async function acceptWithPassword({ password, ...rest }: Accepting) {
  limitLink(clientAddress(await headers()));
  if (!(await openInvite(rest.token))) return { ok: false as const, why: 'used' as const };
  const passwordHash = await (await auth().$context).password.hash(password);
  return acceptInvite(db(), { ...rest, passwordHash }, { now: new Date() });
}

/** Sends a link for a new password where there is such an account: after the answer, whose time would tell. */
export async function askForReset(email: string): Promise<void> {
  const sent = await requestHeaders();
  limitReset(whoIs(findPersonByEmail(db(), email)), email, clientAddress(await headers()));
  after(async () => {
    await longWrite();
    await auth().api.requestPasswordReset({ body: { email }, headers: sent });
  });
}

/** The same for somebody whose password an owner has ended. */
export async function sendPasswordLink(email: string): Promise<void> {
  await longWrite();
  await auth().api.requestPasswordReset({ body: { email }, headers: await requestHeaders() });
}

/** Sets another password by a link for it. */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  limitLink(clientAddress(await headers()));
  await isResetLinkOpen(token);
  await auth().api.resetPassword({ body: { newPassword, token }, headers: await requestHeaders() });
}

/** Whether a link for a new password still works; if not, the log keeps that it was tried. */
export async function isResetLinkOpen(token: string): Promise<boolean> {
  const now = new Date();
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (found && found.expiresAt > now) return true;
  const why = found ? 'expired' : 'unknown';
  auditDeadLink({ action: 'reset-password', why, address: clientAddress(await headers()), now });
  return false;
}

/** Does something with one's own account for which the password is asked again, and writes it down. */
export async function withOwnPassword<Value>(
  { actor }: SignedIn,
  action: string,
  work: (headers: Headers) => Promise<Value>,
): Promise<Value> {
  const who = { whoKind: 'person', whoId: actor.id, whoName: actor.name } as const;
  limitOwnPassword(who, actor.id, clientAddress(await headers()));
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
