import { eq } from 'drizzle-orm';
import { digestDay } from '@/domain/desk/digest-time';
import { digestMail } from '@/domain/desk/mail-texts/digest-mail';
import { listQueue } from '../../queries/desk/queue';
import { listRecipients } from '../../queries/desk/recipients';
import { metas } from '../../schema';
import { addMail } from './add-mail';
import { appendAudit } from './append-audit';
import { command } from './command';
import { deskJobSchema } from './remind-editors';

const DONE = 'digest-on';

/** The mail of the morning to everybody at the desk, once each working day, when something waits. */
export const queueDigest = command('queue-mail', deskJobSchema, (db, { actor, input: { desk }, now }) => {
  const day = digestDay(now);
  const done = db.select().from(metas).where(eq(metas.key, DONE)).get()?.value;
  if (day === null || done === day) return { ok: true as const, mails: 0 };
  db.insert(metas)
    .values({ key: DONE, value: day })
    .onConflictDoUpdate({ target: metas.key, set: { value: day } })
    .run();
  const { items, counts } = listQueue(db, { now });
  const reports = items.filter(({ kind }) => kind === 'report');
  const mail = digestMail({ day, counts, reports, desk });
  const recipients = mail ? listRecipients(db) : [];
  if (!mail || recipients.length === 0) return { ok: true as const, mails: 0 };
  for (const { id, email } of recipients) {
    addMail(db, { ...mail, kind: 'digest', to: email, dedupeKey: `digest:${day}:${id}` }, now);
  }
  const detail = { kind: 'digest', mails: recipients.length };
  appendAudit(db, { who: actor, action: 'queue-mail', outcome: 'done', detail }, now);
  return { ok: true as const, mails: recipients.length };
});
