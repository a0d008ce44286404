import { and, eq, lte, ne, or } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '@/db/command';
import { ADDRESS_KEPT_DAYS } from '@/domain/mail/mail';
import { mails } from './schema';

const DAY_MS = 86_400_000;

/**
 * Gives up each answer to a reader that did not get out in ADDRESS_KEPT_DAYS: its address and text are deleted,
 * whatever the reason was. One that is being sent right now is skipped. @returns how many.
 */
export const forgetAddresses = command('forget-addresses', z.strictObject({}), (db, { now, audit }) => {
  const bound = new Date(now.getTime() - ADDRESS_KEPT_DAYS * DAY_MS).toISOString();
  const forgotten = db
    .update(mails)
    .set({ status: 'dropped', to: null, text: null, html: null, lastError: null })
    .where(
      and(
        eq(mails.kind, 'report-answer'),
        lte(mails.createdAt, bound),
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
