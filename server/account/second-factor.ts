import 'server-only';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { APIError } from 'better-auth/api';
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { rememberCode, replaceSecret } from '@/db/account/second-factor';
import { db } from '@/server/db';
import { auth } from './auth';
import type { SignedIn } from './session';

const ISSUER = 'HAI Pump Centers';

export type AppKey = { secret: string; uri: string };

/** The content of the QR code, as every authenticator app reads it, and the key as text to type. */
export function appKeyOf(plain: string, account: string): AppKey {
  // Apps show the plus of a form's address as it stands: their way to write a space is %20.
  const uri = createOTP(plain).url(ISSUER, account).replaceAll('+', '%20');
  return { secret: base32.encode(plain, { padding: false }), uri };
}

/** Whether an app with this key shows `code` now. A telephone's clock may be half a minute off. */
export const isCodeOf = (plain: string, code: string): Promise<boolean> => createOTP(plain).verify(code);

const KEY_LENGTH = 32;
const SET_UP_MINUTES = 30;

type Session = Pick<SignedIn, 'sessionId'>;

/** Re-enrollment belongs to one session: no other sees the new key or can confirm it. */
const placeOf = ({ sessionId }: Session) => `new-app:${sessionId}`;

async function findWaiting(session: Session): Promise<string | null> {
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(placeOf(session));
  return found && found.expiresAt > new Date() ? found.value : null;
}

/** Second-factor re-enrollment: makes the key for another app. The old app works until the new one is confirmed. */
export async function beginReEnrollment(session: Session): Promise<void> {
  const { secretConfig, internalAdapter } = await auth().$context;
  const value = await symmetricEncrypt({ key: secretConfig, data: generateRandomString(KEY_LENGTH) });
  const expiresAt = new Date(Date.now() + SET_UP_MINUTES * 60_000);
  await internalAdapter.deleteVerificationByIdentifier(placeOf(session));
  await internalAdapter.createVerificationValue({ identifier: placeOf(session), value, expiresAt });
}

/** The new app's key; null: this session has not begun a re-enrollment, or too long ago. */
export async function reEnrollmentKey(session: Session): Promise<string | null> {
  const waiting = await findWaiting(session);
  const { secretConfig } = await auth().$context;
  return waiting && symmetricDecrypt({ key: secretConfig, data: waiting });
}

/** Confirms the new app by its first code; it replaces the old one. */
export async function confirmReEnrollment({ actor, sessionId }: SignedIn, code: string): Promise<void> {
  const now = new Date();
  const secret = await findWaiting({ sessionId });
  const { secretConfig, internalAdapter } = await auth().$context;
  if (!secret) throw new APIError('BAD_REQUEST', { code: 'BEGIN_AGAIN', message: 'Begin again.' });
  const key = await symmetricDecrypt({ key: secretConfig, data: secret });
  if (!(await isCodeOf(key, code))) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
  if (!rememberCode(db(), actor.id, code, now)) throw new APIError('UNAUTHORIZED', { code: 'USED_CODE' });
  replaceSecret(db(), actor, { secret, sessionId }, now);
  await internalAdapter.deleteVerificationByIdentifier(placeOf({ sessionId }));
}
