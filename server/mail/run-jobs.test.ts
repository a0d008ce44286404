import { beforeEach, describe, expect, it } from 'vitest';
import { beginTry } from '@/db/account/lockout';
import { authSessions, authUsers, authVerifications } from '@/db/account/schema';
import { AUDIT_KEPT_DAYS, appendAudit } from '@/db/audit/append-audit';
import { auditLog } from '@/db/audit/schema';
import type { Db } from '@/db/client';
import { importBatches } from '@/db/import/schema';
import { openListings } from '@/db/listing/listing.fixture';
import { endLease, takeLease } from '@/db/mail/delivery';
import { listOutbox } from '@/db/mail/reads';
import { mails as mailTable } from '@/db/mail/schema';
import { takeFromBucket } from '@/db/rate-limit/bucket';
import { visitorKey } from '@/db/rate-limit/visitor-key';
import { fileReport, REPORT_KEPT_DAYS } from '@/db/report/commands';
import { reports } from '@/db/report/schema';
import { NOBODY, type Role } from '@/domain/account/actor';
import { makeRecord } from '@/domain/listing/center.fixture';
import { READER } from '@/domain/listing/listing.fixture';
import { runJobs } from './run-jobs';
import { startSmtp } from './smtp-server.fixture';

const settings = { PUBLIC_URL: 'https://site.test' };
const CHECKED = new Date('2026-11-23T16:00:00.000Z');
let db: Db;
beforeEach(() => {
  db = openListings([
    makeRecord(),
    makeRecord({ slug: 'second', name: 'Second Hospital', checkedOn: '2026-12-01' }),
    makeRecord({ slug: 'gone', name: 'Gone Hospital', status: 'withdrawn' }),
  ]);
});

function addPerson(id: string, disabledAt: Date | null = null, role: Role = 'editor') {
  const times = { createdAt: CHECKED, updatedAt: CHECKED };
  db.insert(authUsers)
    .values({
      id,
      name: id,
      email: `${id}@example.org`,
      emailVerified: true,
      role,
      disabledAt,
      ...times,
    })
    .run();
}

const onDay = (days: number, hours = 0) => new Date(CHECKED.getTime() + (days * 24 + hours) * 3_600_000);
const run = (now: Date, holder = 'one', more = {}) =>
  runJobs(db, { settings: { ...settings, ...more }, clock: () => now, holder });
const mails = (kind: string) =>
  listOutbox(db, ['queued', 'sent', 'dropped']).filter((mail) => mail.kind === kind);

describe('reminders', () => {
  it('go to everybody on day 60 and after day 90, once for each listing', async () => {
    addPerson('ann');
    addPerson('left', CHECKED);
    expect(await run(onDay(59))).toMatchObject({ reminded: 0 });
    expect(await run(onDay(60))).toMatchObject({ reminded: 1 });
    expect(await run(onDay(60, 1))).toMatchObject({ reminded: 0 });
    expect(mails('reminder')).toMatchObject([
      { to: 'ann@example.org', subject: '1 listing due to be checked' },
    ]);
    expect(mails('reminder')[0]?.text).toContain('Test Hospital, last looked at on 2026-11-23');
    expect(await run(onDay(68))).toMatchObject({ reminded: 1 });
    expect(await run(onDay(90))).toMatchObject({ reminded: 0 });
    expect(await run(onDay(91))).toMatchObject({ reminded: 1 });
    expect(mails('reminder').map(({ subject }) => subject)).toEqual([
      '1 listing overdue, 0 due',
      '1 listing due to be checked',
      '1 listing due to be checked',
    ]);
  });

  it('wait while there is nobody to tell', async () => {
    expect(await run(onDay(60))).toMatchObject({ reminded: 0 });
    addPerson('ann');
    expect(await run(onDay(61))).toMatchObject({ reminded: 1 });
  });
});

describe('the digest', () => {
  // With nothing wrong on the public list.
  beforeEach(() => {
    db = openListings([makeRecord()]);
  });
  const file = () =>
    fileReport(
      db,
      READER,
      { slug: 'test-hospital-oh', topic: 'phone', text: 'my private story', email: null, language: 'en' },
      { now: CHECKED },
    );

  it('comes once on a working morning, without the words of readers', async () => {
    addPerson('ann', null, 'reviewer');
    file();
    const sixInTheMorning = new Date('2026-11-24T11:59:00.000Z');
    const seven = new Date('2026-11-24T12:00:00.000Z');
    expect(await run(sixInTheMorning)).toMatchObject({ digests: 0 });
    expect(await run(seven)).toMatchObject({ digests: 1 });
    expect(await run(new Date('2026-11-24T20:00:00.000Z'))).toMatchObject({ digests: 0 });
    expect(await run(new Date('2026-11-25T13:00:00.000Z'))).toMatchObject({ digests: 1 });
    const [latest, first] = mails('digest');
    expect(await run(new Date('2026-11-28T13:00:00.000Z'))).toMatchObject({ digests: 0 });
    expect(mails('digest').map(({ status, text }) => [status, text])).toEqual([
      ['dropped', null],
      ['dropped', null],
    ]);
    expect(first?.subject).toBe('Queue for 2026-11-24: 1 report to answer');
    expect(latest?.text).toContain('Promised for today:\n\n- Test Hospital');
    expect(JSON.stringify([latest, first])).not.toContain('private');
  });

  it('tells nobody of what they may not do, nor of what they may not see', async () => {
    addPerson('ann', null, 'reviewer');
    addPerson('eve');
    addPerson('owen', null, 'owner');
    file();
    const stuck = { subject: 'S', text: 'T', nextAt: '', createdAt: CHECKED.toISOString() };
    const answer = { ...stuck, kind: 'report-answer', status: 'uncertain', dedupeKey: 'r' } as const;
    const invitation = { ...stuck, kind: 'invitation', status: 'failed', dedupeKey: 'i' } as const;
    db.insert(mailTable).values([answer, invitation]).run();
    const createdAt = CHECKED.toISOString();
    const owen = { whoKind: 'person', whoName: 'Owen' } as const;
    db.insert(importBatches)
      .values({ ...owen, fileName: 'centers.csv', rows: 1, findings: [], status: 'waiting', createdAt })
      .run();
    await run(new Date('2026-11-24T13:00:00.000Z'));
    const told = Object.fromEntries(mails('digest').map(({ to, text }) => [to, text?.match(/^- .*$/gm)]));
    expect(told).toEqual({
      'ann@example.org': ['- 1 report to answer', '- 1 mail that did not go its way'],
      'owen@example.org': [
        '- 1 report to answer',
        '- 2 mails that did not go their way',
        '- 1 import waiting',
      ],
    });
    expect(JSON.stringify(mails('digest'))).not.toContain('centers.csv');
  });

  it('does not come when nothing waits', async () => {
    addPerson('ann');
    expect(await run(new Date('2026-11-24T13:00:00.000Z'))).toMatchObject({ digests: 0 });
  });
});

it('forgets sessions and links whose time is over, and no others', async () => {
  addPerson('ann');
  for (const [id, hours] of [
    ['over', 1],
    ['open', 2],
  ] as const) {
    const times = { expiresAt: onDay(0, hours), createdAt: CHECKED, updatedAt: onDay(0, 0.5) };
    db.insert(authSessions)
      .values({ id, token: id, userId: 'ann', ...times })
      .run();
    db.insert(authVerifications)
      .values({ id, identifier: id, value: 'ann', ...times })
      .run();
  }
  await run(onDay(0, 1));
  for (const table of [authSessions, authVerifications]) {
    expect(db.select({ id: table.id }).from(table).all()).toEqual([{ id: 'open' }]);
  }
});

it('forgets who came yesterday, although nobody came today', async () => {
  const rule = { max: 1, windowS: 3600 };
  for (const hours of [0, 5]) {
    beginTry(db, `${hours}@example.org`, onDay(0, hours));
    takeFromBucket(db, visitorKey(db, `192.0.2.${hours}`, onDay(0, hours)), rule, onDay(0, hours));
  }
  const kept = () =>
    ["meta WHERE key = 'visitor-salt'", 'auth_lockout', 'auth_rate_limit'].map((table) =>
      db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
  const before = kept();
  await run(onDay(0, 24.5));
  expect(before).toEqual([1, 2, 2]);
  expect(kept()).toEqual([0, 1, 1]);
});

it('forgets old lines of the log, and who sent an old report', async () => {
  const now = new Date();
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  for (const days of [AUDIT_KEPT_DAYS + 1, AUDIT_KEPT_DAYS - 1])
    appendAudit(db, { who: NOBODY, action: `done ${days}`, outcome: 'done' }, ago(days));
  const report = { slug: makeRecord().slug, topic: 'phone', text: 'Wrong.', language: 'en' };
  for (const days of [REPORT_KEPT_DAYS + 1, 1])
    fileReport(db, READER, { ...report, email: `ann${days}@example.org` }, { now: ago(days) });
  await run(now);
  const done = db.select().from(auditLog).all();
  expect(done.filter(({ action }) => action.startsWith('done'))).toMatchObject([
    { action: `done ${AUDIT_KEPT_DAYS - 1}` },
  ]);
  expect(
    db
      .select()
      .from(reports)
      .all()
      .map(({ email }) => email),
  ).toEqual([null, 'ann1@example.org']);
});

describe('several processes', () => {
  it('leave the jobs to the one that has them, until its lease ends', async () => {
    expect(takeLease(db, { job: 'background', holder: 'other', minutes: 5 }, CHECKED)).toBe(true);
    expect(await run(onDay(0, 0.05))).toBeNull();
    expect(await run(onDay(0, 0.1))).not.toBeNull();
    expect(takeLease(db, { job: 'background', holder: 'other', minutes: 5 }, CHECKED)).toBe(true);
    endLease(db, { job: 'background', holder: 'not the holder' }, onDay(0));
    expect(await run(CHECKED)).toBeNull();
    endLease(db, { job: 'background', holder: 'other' }, onDay(0));
    expect(await run(CHECKED)).not.toBeNull();
  });
});

it('keeps mails in the outbox without a mail server, and sends them with one', async () => {
  const smtp = await startSmtp();
  addPerson('ann');
  expect(await run(onDay(60))).toMatchObject({ sent: 0 });
  expect(mails('reminder')).toMatchObject([{ status: 'queued' }]);
  const sent = await run(onDay(60), 'one', { SMTP_URL: smtp.url, MAIL_FROM: 'editors@example.org' });
  expect(sent).toMatchObject({ sent: 2, failed: 0 });
  expect(smtp.received.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1])).toEqual([
    '1 listing due to be checked',
    expect.stringContaining('Queue for'),
  ]);
  await smtp.close();
});
