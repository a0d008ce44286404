import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { metas } from '@/db/meta';
import { listQueue } from '@/db/queue/queue';
import { digestMail } from '@/domain/mail/digest-mail';
import { digestDay } from '@/domain/queue/digest-time';
import { mayDo } from '@/domain/queue/rights';
import { addMail } from './add-mail';
import { listRecipients } from './recipients';
import { deskJobSchema } from './remind-editors';

const DONE = 'digest-on';

/** The mail of the morning, once each working day, to everybody for whom something waits that they may do. */
export const queueDigest = command('queue-mail', deskJobSchema, (db, { actor, input: { desk }, now }) => {
  const day = digestDay(now);
  const done = db.select().from(metas).where(eq(metas.key, DONE)).get()?.value;
  if (day === null || done === day) return { ok: true as const, mails: 0 };
  db.insert(metas)
    .values({ key: DONE, value: day })
    .onConflictDoUpdate({ target: metas.key, set: { value: day } })
    .run();
  const { items } = listQueue(db, { now });
  let mails = 0;
  for (const person of listRecipients(db)) {
    const mail = digestMail({ day, items: items.filter((item) => mayDo(item, person)), desk });
    if (mail === null) continue;
    addMail(db, { ...mail, kind: 'digest', to: person.email, dedupeKey: `digest:${day}:${person.id}` }, now);
    mails++;
  }
  if (mails === 0) return { ok: true as const, mails };
  const detail = { kind: 'digest', mails };
  appendAudit(db, { who: actor, action: 'queue-mail', outcome: 'done', detail }, now);
  return { ok: true as const, mails };
});
