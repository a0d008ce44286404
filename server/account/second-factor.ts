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

/** What the square of a key holds, as every authenticator app reads it, and the key as one types it. */
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

/** Only the session that began sees the key, and can go on with it. */
const placeOf = ({ sessionId }: Session) => `new-app:${sessionId}`;

async function findWaiting(session: Session): Promise<string | null> {
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(placeOf(session));
  return found && found.expiresAt > new Date() ? found.value : null;
}

/** Keeps a key for another app ready. The app of now counts until the first code of the new one was given. */
export async function beginNewApp(session: Session): Promise<void> {
  const { secretConfig, internalAdapter } = await auth().$context;
  const value = await symmetricEncrypt({ key: secretConfig, data: generateRandomString(KEY_LENGTH) });
  const expiresAt = new Date(Date.now() + SET_UP_MINUTES * 60_000);
  await internalAdapter.deleteVerificationByIdentifier(placeOf(session));
  await internalAdapter.createVerificationValue({ identifier: placeOf(session), value, expiresAt });
}

/** The key of the app to come; null: none was begun here, or too long ago. */
export async function newAppKey(session: Session): Promise<string | null> {
  const waiting = await findWaiting(session);
  const { secretConfig } = await auth().$context;
  return waiting && symmetricDecrypt({ key: secretConfig, data: waiting });
}

/** Takes the first code of the new app, which counts from now on. */
export async function confirmNewApp({ actor, sessionId }: SignedIn, code: string): Promise<void> {
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
