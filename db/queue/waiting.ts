import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { lastCalls } from '@/db/call/reads';
import type { Db } from '@/db/client';
import { drafts } from '@/db/draft/schema';
import { confirmLinks } from '@/db/hospital-link/schema';
import { importBatches } from '@/db/import/schema';
import { pageReviews } from '@/db/learn/schema';
import { type CenterRow, readRecord } from '@/db/listing/record';
import { mails } from '@/db/mail/schema';
import { safetyNotices } from '@/db/notice/schema';
import { reports } from '@/db/report/schema';
import { DEFAULT_LOCALE, englishName } from '@/domain/locale';
import { answerDueOn, dayAtOffice } from '@/domain/queue/business-days';
import type { QueueItem } from '@/domain/queue/item';
import { type AsideBatch, batchOf } from '@/domain/report/report';

/** A queue item before its listing and its claim are looked up. */
export type Waiting = Omit<QueueItem, 'center' | 'claim' | 'claimKey' | 'field' | 'isDoable'> & {
  centerId: number | null;
  field?: string;
};

type Report = typeof reports.$inferSelect;

/** Reports to answer. The reader's words are for editors only. What was set aside together waits as one. */
export function waitingReports(db: Db): Waiting[] {
  const rows = db.select().from(reports).where(isNull(reports.answeredAt)).orderBy(asc(reports.id)).all();
  const batches = new Map<AsideBatch, { first: Report; size: number }>();
  for (const row of rows.filter(({ setAside }) => setAside)) {
    const { first = row, size = 0 } = batches.get(batchOf(row)) ?? {};
    batches.set(batchOf(row), { first, size: size + 1 });
  }
  const says = (row: Report) =>
    row.setAside
      ? `Many came at once, ${batches.get(batchOf(row))?.size} were set aside.`
      : // Without a listing the name is all that the row is known by.
        (row.hospital ?? row.text);
  return rows
    .filter((row) => !row.setAside || batches.get(batchOf(row))?.first === row)
    .map((row) => ({
      kind: 'report',
      key: `report:${row.id}`,
      centerId: row.centerId,
      says: says(row),
      about: row.topic,
      since: dayAtOffice(row.receivedAt),
      dueOn: answerDueOn(row.receivedAt),
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
    since: dayAtOffice(usedAt ?? createdAt),
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
    since: dayAtOffice(submittedAt ?? savedAt),
    dueOn: null,
  }));
}

/** Drafts of which a reviewer requested changes, each for its editor. */
export function returnedDrafts(db: Db): Waiting[] {
  const isReturned = and(isNull(drafts.submittedAt), isNotNull(drafts.reviewNote));
  const rows = db.select().from(drafts).where(isReturned).all();
  return rows.map(({ id, centerId, editorId, reviewNote, savedAt }) => ({
    kind: 'returned',
    key: `returned:${id}`,
    centerId,
    says: reviewNote ?? '',
    about: editorId,
    since: dayAtOffice(savedAt),
    dueOn: null,
  }));
}

/** Mails that could not be sent: a person decides what to do. */
export function stuckMails(db: Db): Waiting[] {
  const { id, kind, subject, createdAt } = mails;
  const rows = db
    .select({ id, kind, subject, createdAt })
    .from(mails)
    .where(inArray(mails.status, ['failed', 'uncertain']))
    .all();
  return rows.map((mail) => ({
    kind: 'mail',
    key: `mail:${mail.id}`,
    centerId: null,
    says: mail.subject,
    about: mail.kind,
    since: dayAtOffice(mail.createdAt),
    dueOn: null,
  }));
}

/** Safety notices with words that readers do not see yet. */
export function waitingNotices(db: Db): Waiting[] {
  const isWaiting = and(isNotNull(safetyNotices.draft), ne(safetyNotices.status, 'withdrawn'));
  const rows = db.select().from(safetyNotices).where(isWaiting).all();
  return rows.map(({ id, draft, whoName, updatedAt }) => ({
    kind: 'notice',
    key: `notice:${id}`,
    centerId: null,
    says: draft?.[DEFAULT_LOCALE].title ?? id,
    about: whoName,
    since: dayAtOffice(updatedAt),
    dueOn: null,
  }));
}

/** Reviews of learn pages that readers do not see yet. */
export function waitingReviews(db: Db): Waiting[] {
  const isWaiting = and(isNotNull(pageReviews.draft), ne(pageReviews.status, 'withdrawn'));
  const rows = db.select().from(pageReviews).where(isWaiting).all();
  return rows.map(({ topic, locale, whoName, updatedAt }) => ({
    kind: 'review',
    key: `review:${topic}:${locale}`,
    centerId: null,
    says: `Review of ${topic.replaceAll('-', ' ')}${locale === DEFAULT_LOCALE ? '' : ` (${englishName(locale)})`}`,
    about: whoName,
    since: dayAtOffice(updatedAt),
    dueOn: null,
  }));
}

/** Files that somebody has still to accept or to discard. */
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
    since: dayAtOffice(createdAt),
    dueOn: null,
  }));
}

/** Hospitals to call today, and numbers that rang elsewhere and that readers still see. */
export function waitingCalls(db: Db, rows: readonly CenterRow[], today: string): Waiting[] {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return lastCalls(db).flatMap(({ centerId, step, callBackOn, dialed, notes, at }): Waiting[] => {
    const row = rowOf.get(centerId);
    const record = row && row.status !== 'withdrawn' && readRecord(row);
    if (!record) return [];
    const isDue = callBackOn !== null && callBackOn <= today;
    const isWrong = step === 'wrong-number' && record.phones.some(({ number }) => number === dialed);
    if (!isDue && !isWrong) return [];
    const since = callBackOn ?? dayAtOffice(at);
    return [
      { kind: 'call', key: `call:${centerId}`, centerId, says: notes ?? '', about: step, since, dueOn: null },
    ];
  });
}
