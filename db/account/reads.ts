import { and, asc, count, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { mails } from '@/db/mail/schema';
import { hashToken } from '@/db/secret';
import { IDLE_MINUTES } from '@/domain/account/people';
import { ACCOUNT_MAILS } from '@/domain/mail/mail';
import { authInvites, authSessions, authTwoFactors, authUsers } from './schema';

/** Whether somebody is an owner and may sign in; `besides` that person, if one is given. */
export function hasOwner(db: Db, besides = ''): boolean {
  const owner = db
    .select({ id: authUsers.id })
    .from(authUsers)
    .where(and(eq(authUsers.role, 'owner'), isNull(authUsers.disabledAt), ne(authUsers.id, besides)))
    .limit(1)
    .get();
  return owner !== undefined;
}

export type Invite = typeof authInvites.$inferSelect;

const isOpen = (now: Date) =>
  and(
    isNull(authInvites.usedAt),
    isNull(authInvites.revokedAt),
    gt(authInvites.expiresAt, now.toISOString()),
  );

/** The invitation behind a link; null: there is none that still works. */
export function findInvite(db: Db, token: string, now: Date): Invite | null {
  const invite = db
    .select()
    .from(authInvites)
    .where(and(eq(authInvites.tokenHash, hashToken(token)), isOpen(now)))
    .get();
  if (!invite || (invite.origin === 'start' && hasOwner(db))) return null;
  return invite;
}

/** The invitation behind a link, whatever became of it; null: it never was one. */
export const findAnyInvite = (db: Db, token: string): Invite | null =>
  db
    .select()
    .from(authInvites)
    .where(eq(authInvites.tokenHash, hashToken(token)))
    .get() ?? null;

/** Invitations by owners that nobody has answered yet, newest first. */
export const listOpenInvites = (db: Db, now: Date): Invite[] =>
  db
    .select()
    .from(authInvites)
    .where(and(eq(authInvites.origin, 'person'), isOpen(now)))
    .orderBy(desc(authInvites.id))
    .all();

export type PersonRow = typeof authUsers.$inferSelect & { sessions: number };
export type SessionRow = Pick<
  typeof authSessions.$inferSelect,
  'id' | 'createdAt' | 'expiresAt' | 'ipAddress' | 'userAgent'
>;

/** Everybody who has an account, with how many sessions they have open. */
export function listPeople(db: Db, now: Date): PersonRow[] {
  const open = db
    .select({ userId: authSessions.userId, sessions: count().as('sessions') })
    .from(authSessions)
    .where(isOpenSession(now))
    .groupBy(authSessions.userId)
    .as('open');
  return db
    .select({ person: authUsers, sessions: open.sessions })
    .from(authUsers)
    .leftJoin(open, eq(open.userId, authUsers.id))
    .orderBy(asc(authUsers.name), asc(authUsers.id))
    .all()
    .map(({ person, sessions }) => ({ ...person, sessions: sessions ?? 0 }));
}

export const findPerson = (db: Db, id: string) =>
  db.select().from(authUsers).where(eq(authUsers.id, id)).get() ?? null;

export const findPersonByEmail = (db: Db, email: string) =>
  db.select().from(authUsers).where(eq(authUsers.email, email)).get() ?? null;

/** One person's open sessions, newest first. Without the token: nobody may read it back. */
export const listSessions = (db: Db, userId: string, now: Date): SessionRow[] =>
  db
    .select({
      id: authSessions.id,
      createdAt: authSessions.createdAt,
      expiresAt: authSessions.expiresAt,
      ipAddress: authSessions.ipAddress,
      userAgent: authSessions.userAgent,
    })
    .from(authSessions)
    .where(and(eq(authSessions.userId, userId), isOpenSession(now)))
    .orderBy(desc(authSessions.createdAt))
    .all();

/** A session counts until its end, and while something is done in it now and then. */
const isOpenSession = (now: Date) =>
  and(
    gt(authSessions.expiresAt, now),
    gt(authSessions.updatedAt, new Date(now.getTime() - IDLE_MINUTES * 60_000)),
  );

/** Whose open session has this token. */
export const findSessionUser = (db: Db, token: string, now: Date): string | null =>
  db
    .select({ userId: authSessions.userId })
    .from(authSessions)
    .where(and(eq(authSessions.token, token), isOpenSession(now)))
    .get()?.userId ?? null;

/** When the person of this session last proved that it is them by more than its cookie; null: only the password was given. */
export const provedAt = (db: Db, sessionId: string): Date | null =>
  db
    .select({ at: authSessions.secondFactorAt })
    .from(authSessions)
    .where(eq(authSessions.id, sessionId))
    .get()?.at ?? null;

export const findTwoFactor = (db: Db, userId: string) =>
  db.select().from(authTwoFactors).where(eq(authTwoFactors.userId, userId)).get() ?? null;

/** Such mails that still wait, newest first: without a mail server an owner hands the links on. */
export const listWaitingAccountMails = (db: Db) =>
  db
    .select({ id: mails.id, to: mails.to, subject: mails.subject, text: mails.text, at: mails.createdAt })
    .from(mails)
    .where(and(eq(mails.status, 'queued'), inArray(mails.kind, [...ACCOUNT_MAILS])))
    .orderBy(desc(mails.id))
    .limit(50)
    .all();
