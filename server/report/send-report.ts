import 'server-only';
import { appendAudit } from '@/db/audit/append-audit';
import { type Rule, takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { fileReport } from '@/db/report/file-report';
import { findReportedCenter } from '@/db/report/reported-center';
import { readReportForm } from '@/domain/report/report-form';
import type { ReportFault, ReportValues } from '@/domain/report/report-state';
import type { Locale } from '@/i18n/locales';
import { db } from '@/server/db';
import { reader } from './reader';

const HOUR_S = 3600;
const VISITOR = { max: 5, windowS: HOUR_S };
const LISTING = { max: 20, windowS: 24 * HOUR_S };
/** Protects the desk from whoever makes up addresses; far above what readers send. */
const SITE = { max: 500, windowS: 24 * HOUR_S };

type Sent = { ok: true; number: string } | { ok: false; faults: ReportFault[]; values: ReportValues };
type Sender = { slug: string; language: Locale; address: string; now: Date };

/** Takes a report from the form of a listing's page, unless something is wrong with it or too many came. */
export function sendReport(form: FormData, { slug, language, address, now }: Sender): Sent {
  const reading = readReportForm(form, { slug, language });
  const { values } = reading;
  if ('faults' in reading) return { ok: false, faults: reading.faults, values };
  // First of all: reports about nothing must not use up what all readers share.
  const center = findReportedCenter(db(), slug);
  if (!center) return { ok: false, faults: ['notListed'], values };
  if (!isAllowed(center.id, address, now)) return { ok: false, faults: ['tooMany'], values };
  const filed = fileReport(db(), reader(), reading.report, { now });
  if (filed.ok) return { ok: true, number: filed.number };
  return { ok: false, faults: ['why' in filed ? 'notListed' : 'broken'], values };
}

/** Counts the report. That the whole site takes no more is said once in the log: readers cannot tell us. */
function isAllowed(centerId: number, address: string, now: Date): boolean {
  const taken = (key: string, rule: Rule) => takeFromBucket(db(), `report:${key}`, rule, now);
  if (!taken(`visitor:${visitorKey(db(), address, now)}`, VISITOR).allowed) return false;
  if (!taken(`listing:${centerId}`, LISTING).allowed) return false;
  const site = taken('site', SITE);
  if (site.isFirstRefusal) {
    const detail = { why: 'too-many-tries' };
    appendAudit(db(), { who: reader(), action: 'file-report', outcome: 'refused', detail }, now);
  }
  return site.allowed;
}
