import { declined } from '@/domain/desk/outcome';
import { fileReportSchema } from '@/domain/desk/report';
import { reports } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { command } from './command';
import { findReportedCenter } from './reported-center';
import { newReportNumber } from './secret';

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
