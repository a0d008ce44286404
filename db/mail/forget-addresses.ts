import { and, eq, inArray, lte, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { MAIL_KEPT_HOURS, MAIL_KINDS } from '@/domain/mail/mail';
import { mails } from './schema';

const HOUR_MS = 3_600_000;

/**
 * Gives up each mail that did not get out in the time of its kind: its address and words are deleted, whatever the
 * reason was. One that is being sent right now is skipped. @returns how many.
 */
export const forgetAddresses = command('forget-addresses', z.strictObject({}), (db, { now, audit }) => {
  const late = MAIL_KINDS.map((kind) => {
    const bound = new Date(now.getTime() - MAIL_KEPT_HOURS[kind] * HOUR_MS).toISOString();
    return and(eq(mails.kind, kind), lte(mails.createdAt, bound));
  });
  const forgotten = db
    .update(mails)
    .set(DROPPED)
    .where(
      and(
        or(...late),
        ne(mails.status, 'sent'),
        ne(mails.status, 'dropped'),
        or(ne(mails.status, 'sending'), lte(mails.nextAt, now.toISOString())),
      ),
    )
    .returning({ id: mails.id })
    .all();
  for (const { id } of forgotten) {
    audit(`mail:${id}`);
  }
  if (forgotten.length === 0) audit.none();
  return { ok: true as const, forgotten: forgotten.length };
});

const DROPPED = { status: 'dropped', to: null, text: null, html: null, lastError: null } as const;

/**
 * The links for a new password in the outbox open nothing once one of them was used. Those of invitations and hospitals
 * are dropped by the database itself, whoever uses or takes back their link.
 */
export function dropResets(db: Db, email: string): void {
  const isOpen = inArray(mails.status, ['queued', 'failed', 'uncertain']);
  db.update(mails)
    .set(DROPPED)
    .where(and(eq(mails.kind, 'password-reset'), eq(mails.to, email), isOpen))
    .run();
}
