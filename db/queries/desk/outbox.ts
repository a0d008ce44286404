import { desc, inArray } from 'drizzle-orm';
import type { MailStatus } from '@/domain/desk/mail';
import type { Db } from '../../client';
import { mails } from '../../schema/mail';

const OUTBOX_MAX = 200;
export type OutboxMail = typeof mails.$inferSelect;

/** The newest mails in any of the states. */
export const listOutbox = (db: Db, statuses: MailStatus[]): OutboxMail[] =>
  db
    .select()
    .from(mails)
    .where(inArray(mails.status, statuses))
    .orderBy(desc(mails.id))
    .limit(OUTBOX_MAX)
    .all();
