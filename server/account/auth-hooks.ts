import 'server-only';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { forgetFailures, LOCKED_MINUTES, lockedUntil } from '@/db/account/lockout';
import { findPasswordHash, replacePasswordHash } from '@/db/account/password';
import { findPerson, findPersonByEmail, findTwoFactor } from '@/db/account/reads';
import { beginAlone, isUsedCode, proveSession, rememberCode } from '@/db/account/second-factor';
import { appendAudit } from '@/db/audit/append-audit';
import type { AuditDetail } from '@/db/audit/schema';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { NOBODY, type Who } from '@/domain/account/actor';
import { SESSION_HOURS } from '@/domain/account/people';
import type { AuditOutcome } from '@/domain/audit/log';
import { auditAnonymous } from '@/server/audit/anonymous';
import { db } from '@/server/db';
import { ADDRESS_HEADER } from '@/server/http/client-address';
import { knownDevice, rememberDevice } from './known-device';
import { limitSecondFactor, limitSignIn, lockOf } from './limits';
import { hashPassword, isOutdated } from './password-hash';

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];
type AccountHolder = { id: string; name: string };

export const whoIs = (person: AccountHolder | null | undefined): Who =>
  person ? { whoKind: 'person', whoId: person.id, whoName: person.name } : NOBODY;

const SET_UP_PATH = '/two-factor/verify-totp';
const SECOND_FACTOR_PATHS = [SET_UP_PATH, '/two-factor/verify-backup-code'];
const emailOf = (ctx: Context) =>
  String(ctx.body?.email ?? '')
    .trim()
    .toLowerCase();
const addressOf = (ctx: Context) => ctx.headers?.get(ADDRESS_HEADER) ?? 'unknown';
const codeOf = (ctx: Context) => String(ctx.body?.code ?? '');

const subjectOf = (who: Who) => (who.whoId ? `person:${who.whoId}` : undefined);

function note(who: Who, action: string, outcome: AuditOutcome, detail?: AuditDetail): void {
  appendAudit(db(), { who, action, outcome, subject: subjectOf(who), detail }, new Date());
}

/** Logs a failure that anybody can cause without signing in. */
const noteTry = (ctx: Context, who: Who, action: string, detail?: AuditDetail): void =>
  auditAnonymous(addressOf(ctx), { who, action, outcome: 'failed', subject: subjectOf(who), detail });

/** Locking a known person's account is always logged; for an unknown address it counts as an anonymous attempt. */
function noteLock(ctx: Context, who: Who, after: string): void {
  if (who.whoId) note(who, 'lock-out', 'done', { after });
  else auditAnonymous(addressOf(ctx), { who, action: 'lock-out', outcome: 'done', detail: { after } });
}

/** Of several concurrent attempts that find the account locked, one logs it. */
const isFirstToSay = (email: string, lockedUntil: Date): boolean =>
  takeFromBucket(
    db(),
    `said-locked|${visitorKey(db(), `${email}|${lockedUntil.toISOString()}`, new Date())}`,
    { max: 1, windowS: LOCKED_MINUTES * 60 },
    new Date(),
  ).allowed;

const challengeOf = (ctx: Context) =>
  ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret);

/** Whoever gave the right password and now has to give the second factor. */
async function challenged(ctx: Context): Promise<AccountHolder | null> {
  const identifier = await challengeOf(ctx);
  if (!identifier) return null;
  const challenge = await ctx.context.internalAdapter.findVerificationValue(identifier);
  return challenge ? findPerson(db(), challenge.value) : null;
}

/**
 * Endpoints of the library that we do not offer: trusted devices, day-long sessions, recovery codes without a log row.
 */
function refuseExtras({ body }: Context): void {
  if (!body?.trustDevice && !body?.disableSession && (body?.rememberMe ?? true) === true) return;
  throw new APIError('BAD_REQUEST', { message: 'This is not offered here.' });
}

/** With a session, a code is only accepted to set up a first app: elsewhere it would be a guess that no lock counts. */
async function refuseSignedIn(ctx: Context): Promise<void> {
  const session = await getSessionFromCtx(ctx);
  if (!session || (ctx.path === SET_UP_PATH && !findPerson(db(), session.user.id)?.twoFactorEnabled)) return;
  throw new APIError('BAD_REQUEST', { code: 'SIGNED_IN', message: 'Somebody is signed in here.' });
}

/** Limits attempts, whether they come from a page's form or the API. */
export const beforeAuth = createAuthMiddleware(async (ctx) => {
  refuseExtras(ctx);
  if (ctx.path === '/sign-in/email') {
    const email = emailOf(ctx);
    const device = await knownDevice(ctx, email);
    limitSignIn(whoIs(findPersonByEmail(db(), email)), { email, device, address: addressOf(ctx) });
  } else if (SECOND_FACTOR_PATHS.includes(ctx.path)) {
    const person = await challenged(ctx);
    limitSecondFactor(whoIs(person), addressOf(ctx));
    await refuseSignedIn(ctx);
    if (person && isUsedCode(db(), person.id, codeOf(ctx))) {
      noteTry(ctx, whoIs(person), 'second-factor', { why: 'used-code' });
      throw new APIError('UNAUTHORIZED', { code: 'USED_CODE', message: 'That code was used before.' });
    }
  } else if (ctx.path === '/sign-out') {
    const session = await getSessionFromCtx(ctx);
    if (session) note(whoIs(session.user), 'sign-out', 'done');
  }
});

/** Writes down what came of it. */
export const afterAuth = createAuthMiddleware(async (ctx) => {
  if (ctx.path === '/sign-in/email') await afterPassword(ctx);
  else if (SECOND_FACTOR_PATHS.includes(ctx.path)) await afterSecondFactor(ctx);
  else if (ctx.path === '/change-password' && ctx.context.newSession) {
    // It ends every session and begins another: only a whole one gets there, past `requireSignedIn`.
    const { user, session } = ctx.context.newSession;
    proveSession(db(), user.id, session.id, new Date());
  }
});

async function afterPassword(ctx: Context): Promise<void> {
  const email = emailOf(ctx);
  const lock = lockOf({ email, device: await knownDevice(ctx, email) });
  const { newSession, returned } = ctx.context;
  if (newSession) {
    forgetFailures(db(), lock);
    await renewHash(newSession.user.id, String(ctx.body?.password ?? ''));
    const isWhole = !newSession.user.twoFactorEnabled;
    if (isWhole) beginAlone(db(), newSession.user.id, newSession.session.id);
    note(
      whoIs(newSession.user),
      isWhole ? 'sign-in' : 'give-password',
      'done',
      isWhole ? { secondFactor: null } : {},
    );
  } else if (isAPIError(returned)) {
    const who = whoIs(findPersonByEmail(db(), email));
    noteTry(ctx, who, 'sign-in');
    const locked = lockedUntil(db(), lock, new Date());
    if (locked && isFirstToSay(lock, locked)) noteLock(ctx, who, 'passwords');
  }
}

/** Only now is the password at hand: its hash becomes as slow as today's are. */
async function renewHash(userId: string, password: string): Promise<void> {
  const earlier = findPasswordHash(db(), userId);
  if (earlier && isOutdated(earlier))
    replacePasswordHash(db(), userId, earlier, await hashPassword(password));
}

async function afterSecondFactor(ctx: Context): Promise<void> {
  const secondFactor = ctx.path.endsWith('totp') ? 'totp' : 'recovery-code';
  const { newSession, returned } = ctx.context;
  if (newSession) {
    const { user, session } = newSession;
    const isFresh = secondFactor !== 'totp' || rememberCode(db(), user.id, codeOf(ctx), new Date());
    // Without a challenge somebody signed in has just set up their app.
    const action = (await challengeOf(ctx)) ? 'sign-in' : 'set-up-second-factor';
    if (isFresh) {
      proveSession(db(), user.id, session.id, new Date());
      await rememberDevice(ctx, user.email);
      return note(whoIs(user), action, 'done', { secondFactor });
    }
    await ctx.context.internalAdapter.deleteSession(session.token);
    throw new APIError('UNAUTHORIZED', { code: 'USED_CODE', message: 'That code was used before.' });
  }
  if (!isAPIError(returned)) return;
  const person = await challenged(ctx);
  noteTry(ctx, whoIs(person), 'second-factor', { secondFactor });
  const isLocked = person && (findTwoFactor(db(), person.id)?.lockedUntil ?? 0) > new Date();
  if (isLocked && returned.body?.code !== 'ACCOUNT_TEMPORARILY_LOCKED') {
    noteLock(ctx, whoIs(person), 'second factors');
  }
}

type NewSession = { userId: string; expiresAt: Date };

/** A closed account gets no session, and its holder the answer as for a wrong password; nobody gets a longer one. */
export async function checkSession({
  userId,
  expiresAt,
}: NewSession): Promise<{ data: { expiresAt: Date } }> {
  if (findPerson(db(), userId)?.disabledAt) {
    throw new APIError('UNAUTHORIZED', {
      code: 'INVALID_EMAIL_OR_PASSWORD',
      message: 'Invalid email or password',
    });
  }
  const latest = Date.now() + SESSION_HOURS * 3_600_000;
  return { data: { expiresAt: new Date(Math.min(expiresAt.getTime(), latest)) } };
}
