import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { newReportNumber } from '@/db/secret';
import { declined } from '@/domain/outcome';
import { fileReportSchema } from '@/domain/report/report';
import { findReportedCenter } from './reported-center';
import { reports } from './schema';

/** A reader says that something is wrong with a published listing. @returns the number of the receipt. */
export const fileReport = command('file-report', fileReportSchema, (db, { actor, input, now }) => {
  const center = findReportedCenter(db, input.slug);
  if (!center) return declined('not-found');
  const number = newReportNumber();
  const { id } = db
    .insert(reports)
    .values({ ...input, number, centerId: center.id, status: 'received', receivedAt: now.toISOString() })
    .returning({ id: reports.id })
    .get();
  appendAudit(db, { who: actor, action: 'file-report', outcome: 'done', subject: `report:${id}` }, now);
  return { ok: true as const, number };
});
