import { eq } from 'drizzle-orm';
import { appendAudit } from '@/db/audit/append-audit';
import { command } from '@/db/command';
import { addMail } from '@/db/mail/add-mail';
import { declined } from '@/domain/outcome';
import { answerReportSchema } from '@/domain/report/report';
import { reports } from './schema';

/**
 * Answers a report, once. `whatChanged` is public. The reader's address moves into the mail of the answer and is
 * deleted here; the mail forgets it when it is sent.
 */
export const answerReport = command(
  'answer-report',
  answerReportSchema,
  (db, { actor, input: { reportId, status, whatChanged, language, mail }, now }) => {
    const report = db.select().from(reports).where(eq(reports.id, reportId)).get();
    if (!report) return declined('not-found');
    if (report.answeredAt !== null) return declined('answered-already');
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
    const subject = `report:${reportId}`;
    appendAudit(
      db,
      { who: actor, action: 'answer-report', outcome: 'done', subject, detail: { status } },
      now,
    );
    return { ok: true as const };
  },
);
