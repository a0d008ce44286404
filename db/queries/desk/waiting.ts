import { asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { answerDueOn, dayAtDesk } from '@/domain/desk/business-days';
import type { QueueItem } from '@/domain/desk/queue-item';
import type { Db } from '../../client';
import { drafts } from '../../schema/history';
import { confirmLinks, importBatches, reports } from '../../schema/queue';

/** A queue item before it is known which listing it is about, and who is on it. */
export type Waiting = Omit<QueueItem, 'center' | 'claim' | 'claimKey' | 'field'> & {
  centerId: number | null;
  field?: string;
};

/** Reports to answer. The reader's words are for editors only. */
export function waitingReports(db: Db): Waiting[] {
  const rows = db.select().from(reports).where(isNull(reports.answeredAt)).orderBy(asc(reports.id)).all();
  return rows.map(({ id, centerId, text, topic, receivedAt }) => ({
    kind: 'report',
    key: `report:${id}`,
    centerId,
    says: text,
    about: topic,
    since: dayAtDesk(receivedAt),
    dueOn: answerDueOn(receivedAt),
  }));
}

/** Hospitals that answered through their link. */
export function waitingAnswers(db: Db): Waiting[] {
  const rows = db.select().from(confirmLinks).where(eq(confirmLinks.status, 'answered')).all();
  return rows.map(({ id, centerId, answer, usedAt, createdAt }) => ({
    kind: 'answer',
    key: `answer:${id}`,
    centerId,
    says: answer?.note ?? '',
    about: Object.keys(answer?.edit ?? {}).join(', ') || null,
    since: dayAtDesk(usedAt ?? createdAt),
    dueOn: null,
  }));
}

/** Drafts that need a reviewer. */
export function waitingDrafts(db: Db): Waiting[] {
  const rows = db.select().from(drafts).where(isNotNull(drafts.submittedAt)).all();
  return rows.map(({ id, centerId, editorName, why, submittedAt, savedAt }) => ({
    kind: 'draft',
    key: `draft:${id}`,
    centerId,
    says: why ?? '',
    about: editorName,
    since: dayAtDesk(submittedAt ?? savedAt),
    dueOn: null,
  }));
}

/** Files that somebody has still to accept or to throw away. */
export function waitingImports(db: Db): Waiting[] {
  const rows = db
    .select({
      id: importBatches.id,
      fileName: importBatches.fileName,
      status: importBatches.status,
      createdAt: importBatches.createdAt,
    })
    .from(importBatches)
    .where(inArray(importBatches.status, ['checking', 'waiting']))
    .all();
  return rows.map(({ id, fileName, status, createdAt }) => ({
    kind: 'import',
    key: `import:${id}`,
    centerId: null,
    says: fileName,
    about: status,
    since: dayAtDesk(createdAt),
    dueOn: null,
  }));
}
