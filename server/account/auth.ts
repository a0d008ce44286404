import 'server-only';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import {
  authAccounts,
  authSessions,
  authTwoFactors,
  authUsers,
  authVerifications,
} from '@/db/account/schema';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { ROLES } from '@/domain/account/actor';
import {
  PASSWORD_LENGTH_MAX,
  PASSWORD_LENGTH_MIN,
  RESET_LINK_MINUTES,
  SESSION_HOURS,
} from '@/domain/account/people';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { ADDRESS_HEADER } from '@/server/http/client-address';
import { log } from '@/server/log';
import { afterAuth, beforeAuth, checkSession } from './auth-hooks';
import { endReset, queuePasswordReset } from './auth-mail';
import { readOrMakeSecret } from './auth-secret';
import { hashPassword, verifyPassword } from './password-hash';

export const AUTH_PATH = '/admin/auth';
export const COOKIE_PREFIX = 'hai-admin';
const API_RULE = { window: 60, max: 60 };

function makeAuth() {
  const { PUBLIC_URL, AUTH_SECRET, DATA_DIR } = env();
  const secure = PUBLIC_URL.startsWith('https:');
  return betterAuth({
    appName: 'HAI Pump Centers',
    baseURL: PUBLIC_URL,
    basePath: AUTH_PATH,
    secret: AUTH_SECRET ?? readOrMakeSecret(DATA_DIR),
    trustedOrigins: [PUBLIC_URL],
    database: drizzleAdapter(db(), {
      provider: 'sqlite',
      schema: {
        user: authUsers,
        session: authSessions,
        account: authAccounts,
        verification: authVerifications,
        twoFactor: authTwoFactors,
      },
    }),
    user: {
      additionalFields: {
        role: { type: [...ROLES], required: true, input: false },
        trusted: { type: 'boolean', required: true, input: false, defaultValue: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    // A working day, whatever happens in it: an ended session stays ended, and none lives on by being used.
    session: {
      expiresIn: SESSION_HOURS * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: RESET_LINK_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: queuePasswordReset,
      onPasswordReset: endReset,
    },
    rateLimit: {
      enabled: true,
      ...API_RULE,
      customStorage: {
        async consume(key: string, { window, max }: { window: number; max: number }) {
          const now = new Date();
          const { allowed, retryAfterS } = takeFromBucket(
            db(),
            `api|${visitorKey(db(), key, now)}`,
            { windowS: window, max },
            now,
          );
          return { allowed, retryAfter: allowed ? null : retryAfterS };
        },
      },
    },
    databaseHooks: { session: { create: { before: checkSession } } },
    hooks: { before: beforeAuth, after: afterAuth },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: secure,
      defaultCookieAttributes: { path: '/admin', httpOnly: true, sameSite: 'lax', secure },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    // What it logs may name people: only what went wrong inside it is kept.
    logger: {
      level: 'error',
      log: (level, message) => void (level === 'error' && log().error({ where: 'auth' }, message)),
    },
    plugins: [twoFactor({ issuer: 'HAI Pump Centers' }), nextCookies()],
  });
}

let instance: ReturnType<typeof makeAuth> | undefined;

/** The auth library, set up for this installation. */
export function auth(): ReturnType<typeof makeAuth> {
  instance ??= makeAuth();
  return instance;
}
