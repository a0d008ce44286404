import { and, asc, eq, gt, inArray, isNotNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { MAIL_ATTEMPTS_MAX, markMailSchema, waitMinutes } from '@/domain/mail/mail';
import { declined } from '@/domain/outcome';
import { jobLeases, mails } from './schema';

type Lease = { job: string; holder: string; minutes: number };

/**
 * Takes or keeps a job for one process. @returns false: another one has it. A lease that would end later than any can
 * was taken before the clock was set back, and counts no more.
 */
export function takeLease(db: Db, { job, holder, minutes }: Lease, now: Date): boolean {
  const at = now.toISOString();
  const endsAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  const { changes } = db
    .insert(jobLeases)
    .values({ job, holder, endsAt })
    .onConflictDoUpdate({
      target: jobLeases.job,
      set: { holder, endsAt },
      setWhere: or(
        lte(jobLeases.endsAt, at),
        gt(jobLeases.endsAt, endsAt),
        inArray(jobLeases.holder, [holder, NOBODY]),
      ),
    })
    .run();
  return changes === 1;
}

const NOBODY = '';

/** Gives it back before its time. When that was stays there: it tells when the job was last done. */
export function endLease(db: Db, { job, holder }: Pick<Lease, 'job' | 'holder'>, now: Date): void {
  db.update(jobLeases)
    .set({ holder: NOBODY, endsAt: now.toISOString() })
    .where(and(eq(jobLeases.job, job), eq(jobLeases.holder, holder)))
    .run();
}

/** A mail that is being sent for longer than this has lost its sender: nobody knows whether it went out. */
const SENDING_MINUTES = 10;

/** What is needed to send a mail, and the number of the attempt. */
export type TakenMail = {
  id: number;
  kind: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  attempt: number;
};

/**
 * Takes the mail that waits longest, so that no other process sends it; `mail` null: none is due. Those whose
 * sender died are marked uncertain first, and wait for a person: better one mail too few than the same one twice.
 */
export const takeMail = command('take-mail', z.strictObject({}), (db, { now, audit }) => {
  const at = now.toISOString();
  const lost = db
    .update(mails)
    .set({ status: 'uncertain', lastError: 'The program stopped while this was being sent.' })
    .where(and(eq(mails.status, 'sending'), lte(mails.nextAt, at)))
    .returning({ id: mails.id })
    .all();
  for (const { id } of lost) {
    audit(`mail:${id}`, { status: 'uncertain' }, { outcome: 'failed' });
  }
  // The log is told of mail that was lost or what became of it, not of each look into the outbox.
  if (lost.length === 0) audit.none();
  return { ok: true as const, mail: nextMail(db, now) };
});

function nextMail(db: Db, now: Date): TakenMail | null {
  const due = db
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.status, 'queued'),
        lte(mails.nextAt, now.toISOString()),
        isNotNull(mails.to),
        isNotNull(mails.text),
      ),
    )
    .orderBy(asc(mails.nextAt), asc(mails.id))
    .limit(1)
    .get();
  if (!due || due.to === null || due.text === null) return null;
  const attempt = due.attempts + 1;
  const nextAt = new Date(now.getTime() + SENDING_MINUTES * 60_000).toISOString();
  db.update(mails).set({ status: 'sending', attempts: attempt, nextAt }).where(eq(mails.id, due.id)).run();
  const { id, kind, to, subject, text, html } = due;
  return { id, kind, to, subject, text, html, attempt };
}

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
  (db, { input: { mailId, attempt, result }, now, audit }) => {
    const mail = db.select().from(mails).where(eq(mails.id, mailId)).get();
    if (!mail) return declined('not-found');
    if (mail.status !== 'sending' || mail.attempts !== attempt) return declined('changed-since');
    const values = afterwards(result, attempt, now);
    db.update(mails).set(values).where(eq(mails.id, mailId)).run();
    const outcome = result.status === 'sent' ? 'done' : 'failed';
    audit(`mail:${mailId}`, { kind: mail.kind, attempt, status: result.status }, { outcome });
    return { ok: true as const };
  },
);
