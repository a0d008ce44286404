import { isPublic } from '@/domain/center-view';
import { declined } from '@/domain/desk/outcome';
import { fileReportSchema } from '@/domain/desk/report';
import { findCenterRow, toDeskRecord } from '../../queries/desk/desk-record';
import { reports } from '../../schema/queue';
import { appendAudit } from './append-audit';
import { command } from './command';
import { newReportNumber } from './secret';
import { findSlugOwner } from './slug-owner';

/** A reader says that something is wrong with a published listing. @returns the number of the receipt. */
export const fileReport = command('file-report', fileReportSchema, (db, { actor, input, now }) => {
  const centerId = findSlugOwner(db, input.slug);
  const row = centerId === null ? null : findCenterRow(db, centerId);
  if (!row || !isPublic({ ...toDeskRecord(row), status: 'active' })) return declined('not-found');
  const number = newReportNumber();
  const { id } = db
    .insert(reports)
    .values({ ...input, number, centerId: row.id, status: 'received', receivedAt: now.toISOString() })
    .returning({ id: reports.id })
    .get();
  appendAudit(db, { who: actor, action: 'file-report', outcome: 'done', subject: `report:${id}` }, now);
  return { ok: true as const, number };
});
