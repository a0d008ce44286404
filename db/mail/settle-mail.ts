import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { capacityOf } from '@/domain/account/permissions';
import { ACCOUNT_MAILS, settleMailSchema } from '@/domain/mail/mail';
import { declined } from '@/domain/outcome';
import { mails } from './mail';

const OPEN = ['queued', 'failed', 'uncertain'];

/** A person sent it by hand, or knows that it arrived: it never goes out again, and its words and address go. */
export const settleMail = command(
  'settle-mail',
  settleMailSchema,
  (db, { actor, input: { mailId }, now }) => {
    const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
    if (!mail) return declined('not-found');
    if (ACCOUNT_MAILS.includes(mail.kind) && capacityOf(actor) !== 'owner') return declined('not-yours');
    if (!OPEN.includes(mail.status)) return declined('changed-since');
    db.update(mails)
      .set({ status: 'sent', sentAt: now.toISOString(), to: null, text: null, html: null, lastError: null })
      .where(eq(mails.id, mailId))
      .run();
    const entry = { who: actor, action: 'settle-mail', outcome: 'done', subject: `mail:${mailId}` } as const;
    appendAudit(db, { ...entry, detail: { was: mail.status } }, now);
    return { ok: true as const };
  },
);
