import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { instant } from '@/db/columns';
import { ROLES } from '@/domain/account/actor';
import { INVITE_ORIGINS } from '@/domain/account/people';

/** The first five tables have the columns that Better Auth asks for; `server/auth.ts` names them to it. */
export const authUsers = sqliteTable('auth_user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text(),
  twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull().default(false),
  role: text({ enum: ROLES }).notNull(),
  /** An editor who may publish without a reviewer. */
  trusted: integer({ mode: 'boolean' }).notNull().default(false),
  /** May not sign in since then. Nobody is ever deleted: history names them. */
  disabledAt: instant('disabled_at'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => authUsers.id, { onDelete: 'cascade' });

export const authSessions = sqliteTable(
  'auth_session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: userId(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** null: only the password was given. Such a session opens nothing but the setting up of an app. */
    secondFactorAt: instant('second_factor_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('auth_session_user').on(table.userId)],
);

export const authAccounts = sqliteTable(
  'auth_account',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: userId(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text(),
    password: text(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('auth_account_provider').on(table.providerId, table.accountId)],
);

export const authVerifications = sqliteTable(
  'auth_verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('auth_verification_identifier').on(table.identifier)],
);

export const authTwoFactors = sqliteTable('auth_two_factor', {
  id: text().primaryKey(),
  userId: userId().unique(),
  /** Both encrypted with the secret of this installation. */
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: integer({ mode: 'boolean' }).notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: instant('locked_until'),
});

/** Wrong passwords for one address, whether or not it has an account. */
export const authLockouts = sqliteTable('auth_lockout', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  failedAt: text('failed_at').notNull(),
  lockedUntil: text('locked_until'),
});

/** Codes of an authenticator that were accepted: none is accepted twice (RFC 6238, 5.2). */
export const authUsedCodes = sqliteTable(
  'auth_used_code',
  { userId: userId(), codeHash: text('code_hash').notNull(), at: text().notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.codeHash] })],
);

/** A link with which one person may make an account, once. */
export const authInvites = sqliteTable('auth_invite', {
  id: integer().primaryKey({ autoIncrement: true }),
  tokenHash: text('token_hash').notNull().unique(),
  origin: text({ enum: INVITE_ORIGINS }).notNull(),
  /** null: whoever has the link says it. */
  email: text(),
  role: text({ enum: ROLES }).notNull(),
  trusted: integer({ mode: 'boolean' }).notNull().default(false),
  invitedBy: text('invited_by').references(() => authUsers.id),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
  revokedAt: text('revoked_at'),
});
