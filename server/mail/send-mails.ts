import type { Db } from '@/db/client';
import { markMail, takeMail } from '@/db/mail/delivery';
import { makeActor } from '@/domain/account/make-actor';
import { longWrite } from '@/server/long-write';
import type { Deliver } from './smtp';

type Round = {
  deliver: Deliver;
  clock: () => Date;
  /** Asked before each mail; false: another process has the job now. */
  mayGoOn?: () => boolean;
};
export type MailCounts = { sent: number; failed: number; uncertain: number };

const SENDER = makeActor({ kind: 'system', job: 'mail' });

/**
 * Sends all mails that are due, one after the other. Each is taken in its own transaction before it is sent, so that
 * no other process sends it; one whose process dies in between stays taken, and is later marked uncertain.
 */
export async function sendMails(
  db: Db,
  { deliver, clock, mayGoOn = () => true }: Round,
): Promise<MailCounts> {
  const counts = { sent: 0, failed: 0, uncertain: 0 };
  while (mayGoOn()) {
    const taken = takeMail(db, SENDER, {}, { now: clock() });
    if (!taken.ok || taken.mail === null) break;
    const { id: mailId, attempt } = taken.mail;
    const result = await deliver(taken.mail);
    await longWrite();
    counts[result.status]++;
    markMail(db, SENDER, { mailId, attempt, result }, { now: clock() });
  }
  return counts;
}
