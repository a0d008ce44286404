import 'server-only';
import { takeFromBucket } from '@/db/commands/auth/take-from-bucket';
import { fileReport } from '@/db/commands/desk/file-report';
import { visitorKey } from '@/db/commands/desk/visitor-key';
import { readReportForm } from '@/domain/desk/report-form';
import type { ReportFault, ReportValues } from '@/domain/desk/report-state';
import type { Locale } from '@/i18n/locales';
import { db } from './db';
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
  const buckets = [
    [`report:visitor:${visitorKey(db(), address, now)}`, VISITOR],
    [`report:listing:${slug}`, LISTING],
    ['report:site', SITE],
  ] as const;
  const isAllowed = buckets.every(([key, rule]) => takeFromBucket(db(), key, rule, now).allowed);
  if (!isAllowed) return { ok: false, faults: ['tooMany'], values };
  const filed = fileReport(db(), reader(), reading.report, { now });
  if (filed.ok) return { ok: true, number: filed.number };
  return { ok: false, faults: ['why' in filed ? 'notListed' : 'broken'], values };
}
