import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { hashToken } from '@/db/secret';
import { hasOwner } from './has-owner';
import { authInvites } from './schema';

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
