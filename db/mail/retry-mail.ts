import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { retryMailSchema } from '@/domain/mail/mail';
import { declined } from '@/domain/outcome';
import { mails } from './mail';

/**
 * Sends a mail once more that failed for good, or of which nobody knows whether it went out. The tries go on being
 * counted: a sender that comes back late must not be taken for the new one.
 */
export const retryMail = command('retry-mail', retryMailSchema, (db, { actor, input: { mailId }, now }) => {
  const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
  if (!mail) return declined('not-found');
  if (mail.status !== 'failed' && mail.status !== 'uncertain') return declined('changed-since');
  db.update(mails).set({ status: 'queued', nextAt: now.toISOString() }).where(eq(mails.id, mailId)).run();
  const detail = { was: mail.status };
  const subject = `mail:${mailId}`;
  appendAudit(db, { who: actor, action: 'retry-mail', outcome: 'done', subject, detail }, now);
  return { ok: true as const };
});
