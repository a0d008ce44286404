import { randomUUID } from 'node:crypto';
import { parseSettings } from '@/domain/settings';
import { runJobs } from '@/server/mail/run-jobs';
import { openConfiguredDatabase } from './open-database';

// For cron. A site that runs does the same by itself: whichever comes first.
const db = openConfiguredDatabase();
const { settings } = parseSettings(process.env);
if (settings) {
  const report = await runJobs(db, { settings, clock: () => new Date(), holder: randomUUID() });
  console.log(
    report
      ? `${report.sent} mails sent, ${report.failed} failed, ${report.uncertain} uncertain; ${report.reminded} listings reminded of, ${report.digests} digests queued; ${report.backups} backups.`
      : 'Another process is at it.',
  );
}
db.$client.close();
