import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { capacityOf } from '@/domain/account/permissions';
import { ACCOUNT_MAILS, decideMailSchema, type QueuedMail, queueMailSchema } from '@/domain/mail/mail';
import { declined } from '@/domain/outcome';
import { mails } from './schema';

/** Puts a mail into the outbox, in the transaction of what it tells of. @returns false: that key was queued before. */
export function addMail(db: Db, mail: QueuedMail, now: Date): boolean {
  const at = now.toISOString();
  const { changes } = db
    .insert(mails)
    .values({ ...mail, status: 'queued', nextAt: at, createdAt: at })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .run();
  return changes === 1;
}

/** Puts a mail into the outbox, once for each `dedupeKey`. */
export const queueMail = command('queue-mail', queueMailSchema, (db, { input, now, audit }) => {
  if (!addMail(db, input, now)) return declined('duplicate');
  audit(null, { kind: input.kind });
  return { ok: true as const };
});

/**
 * Sends a mail once more that failed for good, or of which nobody knows whether it went out. The tries go on being
 * counted: a sender that comes back late must not be taken for the new one.
 */
export const retryMail = command('retry-mail', decideMailSchema, (db, { input: { mailId }, now, audit }) => {
  const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
  if (!mail) return declined('not-found');
  if (mail.status !== 'failed' && mail.status !== 'uncertain') return declined('changed-since');
  db.update(mails).set({ status: 'queued', nextAt: now.toISOString() }).where(eq(mails.id, mailId)).run();
  audit(`mail:${mailId}`, { was: mail.status });
  return { ok: true as const };
});

const OPEN = ['queued', 'failed', 'uncertain'];

/** A person sent it by hand, or knows that it arrived: it never goes out again, and its words and address go. */
export const settleMail = command(
  'settle-mail',
  decideMailSchema,
  (db, { actor, input: { mailId }, now, audit }) => {
    const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
    if (!mail) return declined('not-found');
    if (ACCOUNT_MAILS.includes(mail.kind) && capacityOf(actor) !== 'owner') return declined('not-yours');
    if (!OPEN.includes(mail.status)) return declined('changed-since');
    db.update(mails)
      .set({ status: 'sent', sentAt: now.toISOString(), to: null, text: null, html: null, lastError: null })
      .where(eq(mails.id, mailId))
      .run();
    audit(`mail:${mailId}`, { was: mail.status });
    return { ok: true as const };
  },
);
