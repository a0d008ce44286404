import { and, asc, count, desc, eq, inArray, isNull, lte, min, notInArray } from 'drizzle-orm';
import { authUsers } from '@/db/account/schema';
import type { Db } from '@/db/client';
import { capacityOfRole } from '@/domain/account/permissions';
import { ACCOUNT_MAILS, type MailStatus } from '@/domain/mail/mail';
import type { Viewer } from '@/domain/queue/rights';
import { jobLeases, mails } from './schema';

const OUTBOX_MAX = 200;
export type OutboxMail = typeof mails.$inferSelect;

/** The newest mails in any of the states. `forOwner`: also those that carry a key to an account. */
export const listOutbox = (db: Db, statuses: MailStatus[], { forOwner } = { forOwner: true }): OutboxMail[] =>
  db
    .select()
    .from(mails)
    .where(
      and(inArray(mails.status, statuses), forOwner ? undefined : notInArray(mails.kind, [...ACCOUNT_MAILS])),
    )
    .orderBy(desc(mails.id))
    .limit(OUTBOX_MAX)
    .all();

/** How many mails are in each state. */
export function countOutbox(db: Db, { forOwner }: { forOwner: boolean }): Record<MailStatus, number> {
  const rows = db
    .select({ status: mails.status, number: count() })
    .from(mails)
    .where(forOwner ? undefined : notInArray(mails.kind, [...ACCOUNT_MAILS]))
    .groupBy(mails.status)
    .all();
  const counts: Record<MailStatus, number> = {
    queued: 0,
    sending: 0,
    sent: 0,
    failed: 0,
    uncertain: 0,
    dropped: 0,
  };
  for (const { status, number } of rows) counts[status] = number;
  return counts;
}

/** Everybody who works on the list now. */
export const listRecipients = (db: Db): (Viewer & { email: string })[] =>
  db
    .select({ id: authUsers.id, email: authUsers.email, role: authUsers.role, trusted: authUsers.trusted })
    .from(authUsers)
    .where(isNull(authUsers.disabledAt))
    .orderBy(asc(authUsers.id))
    .all()
    .map(({ id, email, ...person }) => ({ id, email, capacity: capacityOfRole(person) }));

/** Mails that are due and did not go out: how many, and since when the oldest waits. */
export function waitingMails(db: Db, now: Date): { waiting: number; oldest: Date | null } {
  const due = and(eq(mails.status, 'queued'), lte(mails.nextAt, now.toISOString()));
  const found = db
    .select({ waiting: count(), since: min(mails.createdAt) })
    .from(mails)
    .where(due)
    .get();
  return { waiting: found?.waiting ?? 0, oldest: found?.since ? new Date(found.since) : null };
}

/** When the background jobs last ended, or, while they run, when the process that has them will count as lost. */
export function jobsEndedAt(db: Db): Date | null {
  const lease = db
    .select({ at: jobLeases.endsAt })
    .from(jobLeases)
    .where(eq(jobLeases.job, 'background'))
    .get();
  return lease ? new Date(lease.at) : null;
}
