import 'server-only';
import { APIError } from 'better-auth/api';
import { beginTry, LOCKED_MINUTES } from '@/db/account/lockout';
import { type Rule, takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { NOBODY, type Who } from '@/domain/account/actor';
import { auditAnonymous } from '@/server/audit/anonymous';
import { db } from '@/server/db';

const MINUTE = 60;
const HOUR = 3600;
/** From one address for one account, and from one address for all accounts together. */
const SIGN_IN: Rule = { max: 5, windowS: MINUTE };
const SIGN_IN_ADDRESS: Rule = { max: 20, windowS: MINUTE };
const SECOND_FACTOR: Rule = { max: 20, windowS: MINUTE };
const RESET: Rule = { max: 3, windowS: HOUR };
const RESET_ADDRESS: Rule = { max: 10, windowS: HOUR };
/**
 * Invitations, setup links and links for a new password, valid ones too, so that the answer does not reveal whether a
 * link exists.
 */
const LINK: Rule = { max: 20, windowS: HOUR };
const OWN_PASSWORD: Rule = { max: 5, windowS: MINUTE };

type LimitedAttempt = { who: Who; action: string; address: string; key: string; rule: Rule };

/** Counts an attempt; throws a 429 once there were too many. Keys are stored hashed. */
function take({ who, action, address, key, rule }: LimitedAttempt): void {
  const now = new Date();
  const bucket = `${action}|${visitorKey(db(), key, now)}`;
  const { allowed, retryAfterS, isFirstRefusal } = takeFromBucket(db(), bucket, rule, now);
  if (allowed) return;
  const detail = { why: 'too-many-tries' };
  if (isFirstRefusal) auditAnonymous(address, { who, action, outcome: 'refused', detail });
  throw new APIError('TOO_MANY_REQUESTS', {
    code: 'TOO_MANY_TRIES',
    message: `Too many tries. Wait ${retryAfterS} seconds.`,
  });
}

/** `device`: by which the browser is known as this person's; null: it may be a stranger's. */
export type SignInTry = { email: string; device: string | null; address: string };

/** What is locked by wrong passwords: an address for all strangers, and beside it for each known browser. */
export const lockOf = ({ email, device }: Omit<SignInTry, 'address'>): string =>
  device ? `${email}|${device}` : email;

/** Counts the try before anybody looks at the password, so that those in flight together count, too. */
export function limitSignIn(who: Who, { email, device, address }: SignInTry): void {
  const action = 'sign-in';
  if (!device) take({ who, action, address, key: address, rule: SIGN_IN_ADDRESS });
  take({ who, action, address, key: `${device ?? address}|${email}`, rule: SIGN_IN });
  if (beginTry(db(), lockOf({ email, device }), new Date())) return;
  auditAnonymous(address, { who, action, outcome: 'refused', detail: { why: 'locked' } });
  throw new APIError('TOO_MANY_REQUESTS', {
    code: 'LOCKED',
    message: `Too many wrong passwords. Try again in ${LOCKED_MINUTES} minutes.`,
  });
}

export const limitSecondFactor = (who: Who, address: string): void =>
  take({ who, action: 'second-factor', address, key: address, rule: SECOND_FACTOR });

export function limitReset(who: Who, email: string, address: string): void {
  const action = 'request-password-reset';
  take({ who, action, address, key: address, rule: RESET_ADDRESS });
  take({ who, action, address, key: email, rule: RESET });
}

/** For somebody with a link of ours, or who guesses one. */
export const limitLink = (address: string): void =>
  take({ who: NOBODY, action: 'use-link', address, key: address, rule: LINK });

/** For somebody signed in who gives their password again. */
export const limitOwnPassword = (who: Who, userId: string, address: string): void =>
  take({ who, action: 'give-password-again', address, key: userId, rule: OWN_PASSWORD });
