import { eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import type { CenterRow } from '@/db/listing/record';
import { centers } from '@/db/listing/schema';
import { metas } from '@/db/meta';
import { listQueue } from '@/db/queue/queue';
import { hashToken } from '@/db/secret';
import { laterDay } from '@/domain/day';
import { OVERDUE_AFTER_DAYS } from '@/domain/listing/center';
import { DUE_AFTER_DAYS, freshness } from '@/domain/listing/freshness';
import { digestMail, type Reminded, reminderMail } from '@/domain/mail/editor-mails';
import { dayAtOffice, digestDay } from '@/domain/queue/business-days';
import { mayDo } from '@/domain/queue/rights';
import { addMail } from './commands';
import { listRecipients } from './reads';
import { listingReminders } from './schema';

const DONE = 'digest-on';

/** `queueUrl`: the whole address of the queue. */
export const reminderJobSchema = z.strictObject({ queueUrl: z.url() });

/** The mail of the morning, once each working day, to everybody for whom something waits that they may do. */
export const queueDigest = command(
  'queue-mail',
  reminderJobSchema,
  (db, { input: { queueUrl }, now, audit }) => {
    const day = digestDay(now);
    const done = db.select().from(metas).where(eq(metas.key, DONE)).get()?.value;
    if (day === null || done === day) {
      audit.none();
      return { ok: true as const, mails: 0 };
    }
    db.insert(metas)
      .values({ key: DONE, value: day })
      .onConflictDoUpdate({ target: metas.key, set: { value: day } })
      .run();
    const { items } = listQueue(db, { now });
    let mails = 0;
    for (const person of listRecipients(db)) {
      const mail = digestMail({ day, items: items.filter((item) => mayDo(item, person)), queueUrl });
      if (mail === null) continue;
      addMail(
        db,
        { ...mail, kind: 'digest', to: person.email, dedupeKey: `digest:${day}:${person.id}` },
        now,
      );
      mails++;
    }
    if (mails === 0) audit.none();
    else audit(null, { kind: 'digest', mails });
    return { ok: true as const, mails };
  },
);

/** One mail to each editor about the listings that passed 60 or 90 days since the last one. @returns how many. */
export const remindEditors = command(
  'queue-mail',
  reminderJobSchema,
  (db, { input: { queueUrl }, now, audit }) => {
    const recipients = listRecipients(db);
    // Nobody to tell: it is not told then, and waits.
    const reminded = recipients.length === 0 ? [] : newlyDue(db, now);
    if (reminded.length === 0) {
      audit.none();
      return { ok: true as const, reminded: 0 };
    }
    const key = hashToken(reminded.map(({ id, days, since }) => `${id} ${days} ${since}`).join());
    const mail = reminderMail(reminded, queueUrl);
    for (const { id, email } of recipients) {
      addMail(db, { ...mail, kind: 'reminder', to: email, dedupeKey: `reminder:${id}:${key}` }, now);
    }
    const detail = { kind: 'reminder', listings: reminded.length, mails: recipients.length };
    audit(null, detail);
    return { ok: true as const, reminded: reminded.length };
  },
);

function newlyDue(db: Db, now: Date): (Reminded & { id: number })[] {
  const rows = db.select().from(centers).where(ne(centers.status, 'withdrawn')).orderBy(centers.name).all();
  const today = dayAtOffice(now);
  return rows.flatMap((row) => {
    const kind = freshness(row, today);
    // What readers do not see waits in the queue for that alone.
    if (kind === 'fresh' || row.listing === 'unconfirmed') return [];
    const days = kind === 'overdue' ? OVERDUE_AFTER_DAYS : DUE_AFTER_DAYS;
    return remember(db, row, days, now) ?? [];
  });
}

function remember(db: Db, row: CenterRow, days: number, now: Date): (Reminded & { id: number }) | null {
  const since = laterDay(row.checkedOn, row.confirmedOn);
  const { changes } = db
    .insert(listingReminders)
    .values({ centerId: row.id, days, since, at: now.toISOString() })
    .onConflictDoNothing()
    .run();
  return changes === 1 ? { id: row.id, name: row.name, days, since } : null;
}
