import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { getTranslations } from 'next-intl/server';
import { appendAudit } from '@/db/audit/append-audit';
import { type Rule, takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { fileGeneral, fileMissing, fileReport } from '@/db/report/commands';
import { countAside, findReceipt, findReport, findReportedCenter } from '@/db/report/reads';
import { type Locale, localeOr, localPath } from '@/domain/locale';
import { reportAnswerMail } from '@/domain/mail/outside-mails';
import { type MissingFault, readMissingForm } from '@/domain/report/missing';
import { parseReportNumber, type ReportFault, readGeneralForm, readReportForm } from '@/domain/report/report';
import { isGeneral } from '@/domain/report/topics';
import { reader } from '@/server/account/reader';
import { db } from '@/server/db';
import { env } from '@/server/env';
import { listingOf } from '@/server/listing/edit-form';

const HOUR_S = 3600;
/** Beyond each of these a report is still taken, but set aside: one sender, one listing, the whole site in a day. */
const SENDER = { max: 5, windowS: HOUR_S };
const LISTING = { max: 20, windowS: 24 * HOUR_S };
/** Missing hospitals, and all that is about this site. */
const UNLISTED = { max: 100, windowS: 24 * HOUR_S };
const SITE = { max: 500, windowS: 24 * HOUR_S };
/** Open ones set aside. They are about 40 MB, and then no more are taken: the disk must not fill up. */
const ASIDE_MAX = 20_000;
const ASIDE_WAIT_MS = 3000;

type Taken = { ok: true; number: string; setAside: boolean };
type SentReport = Taken | { ok: false; faults: ReportFault[] };
type Sender = { slug: string; language: Locale; address: string; now: Date };

/** Takes a report from the form of a listing's page, unless something is wrong with it. */
export function sendReport(form: FormData, { slug, language, address, now }: Sender): SentReport {
  const reading = readReportForm(form, { slug, language });
  if ('faults' in reading) return { ok: false, faults: reading.faults };
  // Before anything is counted: reports about unknown listings must not use up the limit that all readers share.
  const center = findReportedCenter(db(), slug);
  if (!center) return { ok: false, faults: ['notListed'] };
  const setAside = isOneOfMany({ key: `listing:${center.id}`, rule: LISTING }, address, now);
  if (setAside && countAside(db()) >= ASIDE_MAX) return { ok: false, faults: ['tooMany'] };
  const filed = fileReport(db(), reader(), { ...reading.report, setAside }, { now });
  if (filed.ok) return { ok: true, number: filed.number, setAside };
  return { ok: false, faults: ['why' in filed ? 'notListed' : 'broken'] };
}

type SentMissing = Taken | { ok: false; faults: MissingFault[] };

/** Takes the name of a hospital that is not on the list, under the same limits as reports. */
export function sendMissing(form: FormData, { language, address, now }: Omit<Sender, 'slug'>): SentMissing {
  const reading = readMissingForm(form, language);
  if ('faults' in reading) return { ok: false, faults: reading.faults };
  const setAside = isOneOfMany({ key: 'missing', rule: UNLISTED }, address, now);
  if (setAside && countAside(db()) >= ASIDE_MAX) return { ok: false, faults: ['tooMany'] };
  const filed = fileMissing(db(), reader(), { ...reading.missing, setAside }, { now });
  return filed.ok ? { ok: true, number: filed.number, setAside } : { ok: false, faults: ['broken'] };
}

/** Takes what a reader writes about no listing in particular, under the same limits. */
export function sendGeneral(form: FormData, { language, address, now }: Omit<Sender, 'slug'>): SentReport {
  const reading = readGeneralForm(form, { language });
  if ('faults' in reading) return { ok: false, faults: reading.faults };
  const setAside = isOneOfMany({ key: 'general', rule: UNLISTED }, address, now);
  if (setAside && countAside(db()) >= ASIDE_MAX) return { ok: false, faults: ['tooMany'] };
  const filed = fileGeneral(db(), reader(), { ...reading.report, setAside }, { now });
  return filed.ok ? { ok: true, number: filed.number, setAside } : { ok: false, faults: ['broken'] };
}

/** Who sends one of many gets the receipt a little later: a person does not mind, a program sends fewer. */
export async function slowDown(sent: { ok: boolean; setAside?: boolean }): Promise<void> {
  if (sent.setAside) await setTimeout(ASIDE_WAIT_MS);
}

/**
 * Counts the report. What one sender sends beyond the limit does not count against a listing or the site, so that it
 * moves nobody else's reports aside. Reaching the limit of the whole site is logged once.
 */
function isOneOfMany({ key, rule }: { key: string; rule: Rule }, address: string, now: Date): boolean {
  const taken = (key: string, rule: Rule) => takeFromBucket(db(), `report:${key}`, rule, now);
  if (!taken(`visitor:${visitorKey(db(), address, now)}`, SENDER).allowed) return true;
  if (!taken(key, rule).allowed) return true;
  const site = taken('site', SITE);
  if (site.isFirstRefusal) {
    const detail = { why: 'too-many-tries' };
    appendAudit(db(), { who: reader(), action: 'file-report', outcome: 'refused', detail }, now);
  }
  return !site.allowed;
}

const LOOK_UP_LIMIT = { max: 20, windowS: 3600 };

export type LookUpFault = 'form' | 'unknown' | 'tooMany';
type LookUp = { number: string } | { fault: LookUpFault };

/**
 * The number of a receipt that there is, from what a reader typed. Correct numbers are counted too, so the limit does
 * not reveal which ones exist.
 */
export function lookUpReceipt(typed: string, { address, now }: { address: string; now: Date }): LookUp {
  const number = parseReportNumber(typed);
  if (number === null) return { fault: 'form' };
  const key = `receipt:visitor:${visitorKey(db(), address, now)}`;
  if (!takeFromBucket(db(), key, LOOK_UP_LIMIT, now).allowed) return { fault: 'tooMany' };
  return findReceipt(db(), number) ? { number } : { fault: 'unknown' };
}

/** What the form answers to a report, with the mail for a reader who left an address. */
export async function reportAnswer(form: FormData) {
  const reportId = Number(form.get('reportId'));
  const status = form.get('status') === 'fixed' ? ('fixed' as const) : ('not-changed' as const);
  const whatChanged = String(form.get('whatChanged') ?? '');
  const language = String(form.get('language') ?? '');
  const report = Number.isSafeInteger(reportId) ? findReport(db(), reportId) : null;
  const about =
    report?.topic === 'missing'
      ? ({ kind: 'missing' } as const)
      : report && isGeneral(report.topic)
        ? ({ kind: 'general' } as const)
        : ({ kind: 'listing', hospital: listingOf(form)?.record.name ?? '' } as const);
  const answer = { reportId, status, whatChanged, language };
  if (!report?.email) return { ...answer, mail: null };
  const spoken = localeOr(report.language);
  const link = `${env().PUBLIC_URL}${localPath(spoken, `/report/${report.number}`)}`;
  const words = await getTranslations({ locale: spoken, namespace: 'mail' });
  const mail = reportAnswerMail({ language: spoken, status, about, whatChanged, link }, words);
  return { ...answer, mail };
}
