import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { changeSlug, setStatus } from '@/db/listing/commands';
import {
  after,
  auditOf,
  CLOCK,
  contents,
  DAYS,
  HOURS,
  idOf,
  NOW,
  openListings,
  WHY,
} from '@/db/listing/listing.fixture';
import { mails } from '@/db/mail/schema';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, OWNER, READER, REVIEWER, SYSTEM } from '@/domain/listing/listing.fixture';
import { answerReport, checkReport, fileReport, forgetReports, REPORT_KEPT_DAYS } from './commands';
import { findReceipt, findReport, listReports } from './reads';

const SECRET = 'My brother was treated there <script>';
const ADDRESS = 'reader@example.org';
const given = { slug: 'test-hospital-oh', topic: 'phone', text: SECRET, email: ADDRESS, language: 'en' };
const MAIL = { subject: 'Your report', text: 'Thank you.', html: null };

let db: Db;
beforeEach(() => {
  db = openListings([makeRecord(), makeRecord({ slug: 'hidden', listing: 'unconfirmed' })]);
});
const file = (change: object = {}, clock = CLOCK) => {
  const result = fileReport(db, READER, { ...given, ...change }, clock);
  return result.ok ? result.number : '';
};
const answer = (change: object = {}) =>
  answerReport(
    db,
    REVIEWER,
    {
      reportId: 1,
      status: 'not-changed',
      whatChanged: 'The number is right now.',
      language: 'es',
      mail: MAIL,
      ...change,
    },
    after(26 * HOURS),
  );

test('from received to answered, as the receipt tells it', () => {
  const number = file();
  expect(number).toMatch(/^R(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const receipt = {
    number,
    center: { slug: 'test-hospital-oh', name: 'Test Hospital' },
    topic: 'phone',
    status: 'received',
    whatChanged: null,
    answerLanguage: null,
    receivedAt: NOW.toISOString(),
    checkedAt: null,
    answeredAt: null,
    answerDueOn: '2026-11-27',
  };
  expect(findReceipt(db, number)).toEqual(receipt);
  expect(checkReport(db, EDITOR, { reportId: 1 }, after(HOURS))).toEqual({ ok: true });
  const checkedAt = after(HOURS).now.toISOString();
  expect(findReceipt(db, number)).toEqual({ ...receipt, status: 'checked', checkedAt });
  expect(answer()).toEqual({ ok: true });
  expect(findReceipt(db, number)).toEqual({
    ...receipt,
    status: 'not-changed',
    whatChanged: 'The number is right now.',
    answerLanguage: 'es',
    checkedAt,
    answeredAt: after(26 * HOURS).now.toISOString(),
  });
});

test('the receipt never shows what the reader wrote', () => {
  const number = file();
  for (const step of [() => null, answer]) {
    step();
    const receipt = JSON.stringify(findReceipt(db, number));
    expect(receipt).not.toContain(SECRET);
    expect(receipt).not.toContain(ADDRESS);
  }
  expect(JSON.stringify(auditOf(db))).not.toContain('brother');
});

test('the address moves into the answer and is deleted here', () => {
  file();
  expect(findReport(db, 1)?.email).toBe(ADDRESS);
  answer();
  expect(findReport(db, 1)).toMatchObject({ email: null, text: SECRET, status: 'not-changed' });
  expect(db.select().from(mails).all()).toMatchObject([
    {
      kind: 'report-answer',
      to: ADDRESS,
      subject: 'Your report',
      dedupeKey: 'report-answer:1',
      status: 'queued',
    },
  ]);
});

test('without an address there is no mail, and without a mail the address is deleted all the same', () => {
  file({ email: null });
  file();
  answer();
  answer({ reportId: 2, mail: null });
  expect(db.select().from(mails).all()).toEqual([]);
  expect(findReport(db, 2)?.email).toBeNull();
});

test('a report is answered once', () => {
  file();
  answer();
  const before = contents(db);
  expect(answer({ status: 'not-changed' })).toEqual({ ok: false, why: 'answered-already' });
  expect(checkReport(db, EDITOR, { reportId: 1 }, CLOCK)).toEqual({ ok: false, why: 'answered-already' });
  expect(answer({ reportId: 9 })).toEqual({ ok: false, why: 'not-found' });
  expect(contents(db)).toBe(before);
});

test.each(['hidden', 'nowhere'])('nobody learns of a listing by reporting it: %s', (slug) => {
  expect(fileReport(db, READER, { ...given, slug }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
});

test('a report about an old address reaches the listing; one about a withdrawn listing is taken too', () => {
  const id = idOf(db);
  changeSlug(db, OWNER, { id, version: 1, slug: 'moved', why: WHY }, CLOCK);
  const number = file();
  expect(findReceipt(db, number)?.center).toEqual({ slug: 'moved', name: 'Test Hospital' });
  setStatus(db, OWNER, { id, version: 2, status: 'withdrawn', reason: WHY }, CLOCK);
  file({}, after(DAYS));
  expect(findReceipt(db, number)?.center).toBeNull();
  expect(listReports(db, id).map((report) => report.id)).toEqual([2, 1]);
});

test('every report has its own number, and a guessed one opens nothing', () => {
  expect(new Set(Array.from({ length: 50 }, () => file())).size).toBe(50);
  expect(findReceipt(db, 'R-0000-0000-0000')).toBeNull();
});

test('a year after its answer the words of a report go, and its receipt stays', () => {
  const number = file();
  answer();
  const [before, open] = [findReceipt(db, number), file()];
  const end = after(26 * HOURS + REPORT_KEPT_DAYS * DAYS);
  const forget = (clock: typeof CLOCK) => forgetReports(db, SYSTEM, {}, clock);
  expect(forget({ now: new Date(end.now.getTime() - 2 * 26 * HOURS) })).toMatchObject({ forgotten: 0 });
  expect(findReport(db, 1)?.text).toBe(SECRET);
  expect(forget(end)).toEqual({ ok: true, forgotten: 2 });
  expect(forget(end)).toEqual({ ok: true, forgotten: 0 });
  expect(findReport(db, 1)).toMatchObject({ text: '', whatChanged: 'The number is right now.' });
  expect(findReceipt(db, number)).toEqual(before);
  // Nobody answered this one: its words still wait, but nobody's address does.
  expect(findReport(db, 2)).toMatchObject({ text: SECRET, email: null, number: open });
});
