import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { declined } from '@/domain/outcome';
import { checkReportSchema } from '@/domain/report/report';
import { reports } from './schema';

/** Somebody has looked at the report: the receipt says so. */
export const checkReport = command(
  'check-report',
  checkReportSchema,
  (db, { actor, input: { reportId }, now }) => {
    const report = db.select().from(reports).where(eq(reports.id, reportId)).get();
    if (!report) return declined('not-found');
    if (report.status !== 'received') return declined('answered-already');
    const checkedAt = now.toISOString();
    db.update(reports).set({ status: 'checked', checkedAt }).where(eq(reports.id, reportId)).run();
    const subject = `report:${reportId}`;
    appendAudit(db, { who: actor, action: 'check-report', outcome: 'done', subject }, now);
    return { ok: true as const };
  },
);
