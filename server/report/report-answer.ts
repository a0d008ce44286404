import 'server-only';
import { findReport } from '@/db/report/reports';
import { reportAnswerMail } from '@/domain/mail/report-answer-mail';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { listingOf } from '@/server/listing/edit-form';

/** What the form answers to a report, with the mail for a reader who left an address. */
export function reportAnswer(form: FormData) {
  const reportId = Number(form.get('reportId'));
  const status = form.get('status') === 'fixed' ? ('fixed' as const) : ('not-changed' as const);
  const whatChanged = String(form.get('whatChanged') ?? '');
  const language = String(form.get('language') ?? '');
  const report = Number.isSafeInteger(reportId) ? findReport(db(), reportId) : null;
  const hospital = listingOf(form)?.record.name ?? '';
  const mail =
    report?.email &&
    reportAnswerMail({
      language: report.language,
      status,
      hospital,
      whatChanged,
      link: `${env().PUBLIC_URL}${report.language === 'es' ? '/es' : ''}/report/${report.number}`,
    });
  return { reportId, status, whatChanged, language, mail: mail || null };
}
