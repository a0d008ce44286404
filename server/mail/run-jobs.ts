import { pruneExpired } from '@/db/account/sessions';
import { forgetAudit } from '@/db/audit/append-audit';
import { backUpIfDue } from '@/db/backup/backup';
import type { Db } from '@/db/client';
import { endLease, takeLease } from '@/db/mail/delivery';
import { forgetAddresses } from '@/db/mail/forget-addresses';
import { queueDigest, remindEditors } from '@/db/mail/reminders';
import { forgetReports } from '@/db/report/commands';
import { makeActor } from '@/domain/account/make-actor';
import type { Settings } from '@/domain/settings';
import { type MailCounts, sendMails } from './send-mails';
import { type Deliver, deliverTo } from './smtp';

export type JobSettings = Pick<Settings, 'PUBLIC_URL' | 'SMTP_URL' | 'MAIL_FROM'> &
  Partial<Pick<Settings, 'BACKUP_DIR' | 'BACKUP_KEEP' | 'BACKUP_EVERY_H'>>;
type JobRun = {
  settings: JobSettings;
  clock: () => Date;
  /** Names this process among those that use the same database. */
  holder: string;
};
export type JobReport = MailCounts & {
  forgotten: number;
  reminded: number;
  digests: number;
  backups: number;
};

const LEASE = { job: 'background', minutes: 5 };
const SYSTEM = makeActor({ kind: 'system', job: 'background' });

/** Runs all background jobs once. null: another process holds the lease. Without `SMTP_URL` mails stay queued. */
export async function runJobs(db: Db, { settings, clock, holder }: JobRun): Promise<JobReport | null> {
  const hold = () => takeLease(db, { ...LEASE, holder }, clock());
  if (!hold()) return null;
  try {
    const input = { queueUrl: `${settings.PUBLIC_URL}/admin` };
    pruneExpired(db, clock());
    forgetAudit(db, clock());
    forgetReports(db, SYSTEM, {}, { now: clock() });
    const forgotten = forgetAddresses(db, SYSTEM, {}, { now: clock() });
    const reminded = remindEditors(db, SYSTEM, input, { now: clock() });
    const digest = queueDigest(db, SYSTEM, input, { now: clock() });
    const deliver = postOf(settings);
    const mails = deliver
      ? await sendMails(db, { deliver, clock, mayGoOn: hold })
      : { sent: 0, failed: 0, uncertain: 0 };
    const { BACKUP_DIR: folder, BACKUP_KEEP: keep = 1, BACKUP_EVERY_H: everyHours = 0 } = settings;
    // The last of them: a full disk stops no mail.
    const isBackedUp = folder ? await backUpIfDue(db, { folder, keep, everyHours }, clock()) : false;
    return {
      ...mails,
      forgotten: forgotten.ok ? forgotten.forgotten : 0,
      reminded: reminded.ok ? reminded.reminded : 0,
      digests: digest.ok ? digest.mails : 0,
      backups: isBackedUp ? 1 : 0,
    };
  } finally {
    endLease(db, { ...LEASE, holder }, clock());
  }
}

function postOf({ SMTP_URL: url, MAIL_FROM: from }: JobSettings): Deliver | null {
  return url && from ? deliverTo({ url, from }) : null;
}
