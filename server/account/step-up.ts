import 'server-only';
import { symmetricDecrypt } from 'better-auth/crypto';
import { headers } from 'next/headers';
import { findTwoFactor, provedAt } from '@/db/account/reads';
import { proveSession, rememberCode } from '@/db/account/second-factor';
import { appendAudit } from '@/db/audit/append-audit';
import { STEP_UP_MINUTES } from '@/domain/account/people';
import { db } from '@/server/db';
import { clientAddress } from '@/server/http/client-address';
import { auth } from './auth';
import { limitOwnPassword } from './limits';
import { isCodeOf } from './second-factor';
import { requestHeaders, type SignedIn } from './session';
import { tryAuth, wordsFor } from './sign-in';

/** Whether the person of this session proved lately that it is still them. */
export function isFresh({ sessionId }: Pick<SignedIn, 'sessionId'>, now: Date): boolean {
  const ageMs = now.getTime() - (provedAt(db(), sessionId)?.getTime() ?? 0);
  return ageMs >= 0 && ageMs < STEP_UP_MINUTES * 60_000;
}

/** Takes a password, or a code of the app. @returns what is wrong with it, in a sentence; null: it is right. */
export async function proveAgain(signedIn: SignedIn, typed: string): Promise<string | null> {
  const { actor, sessionId } = signedIn;
  const who = { whoKind: 'person', whoId: actor.id, whoName: actor.name } as const;
  const address = clientAddress(await headers());
  const answer = await tryAuth(async () => {
    limitOwnPassword(who, actor.id, address);
    const code = typed.replaceAll(/\s/g, '');
    if (/^\d{6}$/.test(code)) return isOwnCode(actor.id, code);
    await auth().api.verifyPassword({ body: { password: typed }, headers: await requestHeaders() });
    return true;
  });
  const isRight = answer.ok && answer.value;
  const outcome = isRight ? 'done' : 'failed';
  appendAudit(db(), { who, action: 'step-up', outcome, subject: `person:${actor.id}` }, new Date());
  if (isRight) proveSession(db(), actor.id, sessionId, new Date());
  return answer.ok ? (isRight ? null : 'That is not the code your app shows now.') : wordsFor(answer);
}

async function isOwnCode(userId: string, code: string): Promise<boolean> {
  const secret = findTwoFactor(db(), userId)?.secret;
  if (!secret) return false;
  const { secretConfig } = await auth().$context;
  const key = await symmetricDecrypt({ key: secretConfig, data: secret });
  return (await isCodeOf(key, code)) && rememberCode(db(), userId, code, new Date());
}
