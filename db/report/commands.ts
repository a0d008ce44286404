import { and, eq, isNotNull, lte, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { command } from '@/db/command';
import { addMail } from '@/db/mail/commands';
import { newReportNumber } from '@/db/secret';
import { declined, invalid } from '@/domain/outcome';
import { fileMissingSchema } from '@/domain/report/missing';
import {
  answerAsideSchema,
  answerReportSchema,
  checkReportSchema,
  fileGeneralSchema,
  fileReportSchema,
} from '@/domain/report/report';
import { findReportedCenter, isAside, isReportFixed } from './reads';
import { reports } from './schema';

/** `setAside`: it came among many. */
function setAside<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>) {
  return schema.extend({ setAside: z.boolean().default(false) });
}

/** A reader says that something is wrong with a published listing. @returns the number of the receipt. */
export const fileReport = command('file-report', setAside(fileReportSchema), (db, { input, now, audit }) => {
  const center = findReportedCenter(db, input.slug);
  if (!center) return declined('not-found');
  const { id, number } = insertReport(db, { ...input, centerId: center.id }, now);
  audit(`report:${id}`);
  return { ok: true as const, number };
});

/** A reader says that a hospital has no listing. @returns the number of the receipt. */
export const fileMissing = command(
  'file-report',
  setAside(fileMissingSchema),
  (db, { input, now, audit }) => {
    const { id, number } = insertReport(db, { ...input, topic: 'missing' }, now);
    audit(`report:${id}`);
    return { ok: true as const, number };
  },
);

/** A reader writes about no listing in particular. @returns the number of the receipt. */
export const fileGeneral = command(
  'file-report',
  setAside(fileGeneralSchema),
  (db, { input, now, audit }) => {
    const { id, number } = insertReport(db, input, now);
    audit(`report:${id}`);
    return { ok: true as const, number };
  },
);

type NewReport = Omit<typeof reports.$inferInsert, 'number' | 'status' | 'receivedAt'>;

const insertReport = (db: Db, report: NewReport, now: Date) =>
  db
    .insert(reports)
    .values({ ...report, number: newReportNumber(), status: 'received', receivedAt: now.toISOString() })
    .returning({ id: reports.id, number: reports.number })
    .get();

const notFixed = ({ centerId }: { centerId: number | null }) =>
  centerId === null
    ? 'No listing of that name or town was published since this report came. Publish it first, or answer: not changed.'
    : 'Nothing that this report is about has changed since on the page that readers see. Publish the change first, or answer: not changed.';

/** Somebody has looked at the report: the receipt says so. */
export const checkReport = command(
  'check-report',
  checkReportSchema,
  (db, { input: { reportId }, now, audit }) => {
    const report = db.select().from(reports).where(eq(reports.id, reportId)).get();
    if (!report) return declined('not-found');
    if (report.status !== 'received') return declined('answered-already');
    const checkedAt = now.toISOString();
    db.update(reports).set({ status: 'checked', checkedAt }).where(eq(reports.id, reportId)).run();
    audit(`report:${reportId}`);
    return { ok: true as const };
  },
);

/**
 * Answers a report, once. `fixed` only if readers see the facts that it was about otherwise now than when it came: else
 * the answer is another one. `whatChanged` is public. The reader's address moves into the mail of the answer and is
 * deleted here; the mail forgets it when it is sent.
 */
export const answerReport = command(
  'answer-report',
  answerReportSchema,
  (db, { input: { reportId, status, whatChanged, language, mail }, now, audit }) => {
    const report = db.select().from(reports).where(eq(reports.id, reportId)).get();
    if (!report) return declined('not-found');
    if (report.answeredAt !== null) return declined('answered-already');
    if (status === 'fixed' && !isReportFixed(db, report)) return invalid('form', notFixed(report));
    const at = now.toISOString();
    db.update(reports)
      .set({
        status,
        whatChanged,
        answerLanguage: language,
        email: null,
        checkedAt: report.checkedAt ?? at,
        answeredAt: at,
      })
      .where(eq(reports.id, reportId))
      .run();
    if (mail && report.email !== null) {
      const dedupeKey = `report-answer:${reportId}`;
      addMail(db, { ...mail, kind: 'report-answer', to: report.email, dedupeKey }, now);
    }
    audit(`report:${reportId}`, { status });
    return { ok: true as const };
  },
);

const DAY_MS = 86_400_000;
/** How long after its answer the words of a report are kept; an address without an answer no longer than that, either. */
export const REPORT_KEPT_DAYS = 365;

/**
 * Deletes the words of old reports. The public record stays: the receipt, what was answered, and how soon. @returns how
 * many were touched.
 */
export const forgetReports = command('forget-addresses', z.strictObject({}), (db, { now, audit }) => {
  const bound = new Date(now.getTime() - REPORT_KEPT_DAYS * DAY_MS).toISOString();
  const words = db
    .update(reports)
    .set({ text: '', hospital: sql`iif(${reports.hospital} is null, null, '')`, place: null })
    .where(and(lte(reports.answeredAt, bound), or(ne(reports.text, ''), ne(reports.hospital, ''))))
    .run().changes;
  const addresses = db
    .update(reports)
    .set({ email: null })
    .where(and(lte(reports.receivedAt, bound), isNotNull(reports.email)))
    .run().changes;
  if (words + addresses === 0) audit.none();
  else audit(null, { words, addresses });
  return { ok: true as const, forgotten: words + addresses };
});

/**
 * Answers at once all that was set aside about one listing, about missing hospitals, or about this site. Addresses are deleted and
 * no mail goes out: who sends many reports may have put down anybody's.
 */
export const answerAside = command(
  'answer-report',
  answerAsideSchema,
  (db, { input: { batch, whatChanged, language }, now, audit }) => {
    const at = now.toISOString();
    const { changes } = db
      .update(reports)
      .set({
        status: 'not-changed',
        whatChanged,
        answerLanguage: language,
        email: null,
        checkedAt: at,
        answeredAt: at,
      })
      .where(isAside(batch))
      .run();
    if (changes === 0) return declined('answered-already');
    if (typeof batch === 'number') audit(`center:${batch}`, { setAside: changes });
    else audit(null, { about: batch, setAside: changes });
    return { ok: true as const };
  },
);
