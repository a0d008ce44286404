import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { appendAudit } from '@/db/audit/append-audit';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { mails } from './mail';

/** A mail that is being sent for longer than this has lost its sender: nobody knows whether it went out. */
const SENDING_MINUTES = 10;

/** What a sender needs, and which try it is. */
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
export const takeMail = command('take-mail', z.strictObject({}), (db, { actor, now }) => {
  const at = now.toISOString();
  const lost = db
    .update(mails)
    .set({ status: 'uncertain', lastError: 'The program stopped while this was being sent.' })
    .where(and(eq(mails.status, 'sending'), lte(mails.nextAt, at)))
    .returning({ id: mails.id })
    .all();
  for (const { id } of lost) {
    const entry = { who: actor, action: 'take-mail', outcome: 'failed', subject: `mail:${id}` } as const;
    appendAudit(db, { ...entry, detail: { status: 'uncertain' } }, now);
  }
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
