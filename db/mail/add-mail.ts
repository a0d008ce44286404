import type { Db } from '@/db/client';
import type { QueuedMail } from '@/domain/mail/mail';
import { mails } from './mail';

/** Puts a mail into the outbox, in the transaction of what it tells of. @returns false: that key was queued before. */
export function addMail(db: Db, mail: QueuedMail, now: Date): boolean {
  const at = now.toISOString();
  const { changes } = db
    .insert(mails)
    .values({ ...mail, status: 'queued', nextAt: at, createdAt: at })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .run();
  return changes === 1;
}
