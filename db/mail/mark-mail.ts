import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { MAIL_ATTEMPTS_MAX, markMailSchema, waitMinutes } from '@/domain/mail/mail';
import { declined } from '@/domain/outcome';
import { mails } from './mail';

type MailResult = z.output<typeof markMailSchema>['result'];

/** Of a sent mail only that it was sent stays: addresses, words and links are nobody's business any more. */
function afterwards(result: MailResult, attempt: number, now: Date): Partial<typeof mails.$inferInsert> {
  switch (result.status) {
    case 'sent':
      return { status: 'sent', sentAt: now.toISOString(), to: null, text: null, html: null, lastError: null };
    case 'uncertain':
      return { status: 'uncertain' };
    case 'failed': {
      const isLast = result.permanent || attempt >= MAIL_ATTEMPTS_MAX;
      const nextAt = new Date(now.getTime() + waitMinutes(attempt) * 60_000).toISOString();
      return { status: isLast ? 'failed' : 'queued', lastError: result.error, nextAt };
    }
  }
}

/** Says what became of a mail that was taken. A failed one waits for its next try, longer each time. */
export const markMail = command(
  'mark-mail',
  markMailSchema,
  (db, { actor, input: { mailId, attempt, result }, now }) => {
    const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
    if (!mail) return declined('not-found');
    if (mail.status !== 'sending' || mail.attempts !== attempt) return declined('changed-since');
    const values = afterwards(result, attempt, now);
    db.update(mails).set(values).where(eq(mails.id, mailId)).run();
    const outcome = result.status === 'sent' ? 'done' : 'failed';
    const entry = { who: actor, action: 'mark-mail', outcome, subject: `mail:${mailId}` } as const;
    appendAudit(db, { ...entry, detail: { kind: mail.kind, attempt, status: result.status } }, now);
    return { ok: true as const };
  },
);
