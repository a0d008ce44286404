import { beforeEach, expect, test } from 'vitest';
import { acceptInvite, invitePerson, revokeInvite } from '@/db/account/invites';
import { authUsers } from '@/db/account/schema';
import type { Db } from '@/db/client';
import { makeConfirmLink } from '@/db/hospital-link/commands';
import { confirmLinks } from '@/db/hospital-link/schema';
import { after, auditOf, CLOCK, DAYS, idOf, openListings } from '@/db/listing/listing.fixture';
import { hashToken } from '@/db/secret';
import { OWNER, REVIEWER, SYSTEM } from '@/domain/listing/listing.fixture';
import { ADDRESS_KEPT_DAYS, MAIL_ATTEMPTS_MAX, MAIL_KEPT_HOURS } from '@/domain/mail/mail';
import { queueMail, retryMail, settleMail } from './commands';
import { markMail, takeMail } from './delivery';
import { dropResets, forgetAddresses } from './forget-addresses';
import { countOutbox, listOutbox } from './reads';
import { mails } from './schema';

const MINUTE = 60_000;
const given = {
  kind: 'reminder',
  to: 'editor@example.org',
  subject: 'Due',
  text: 'Two listings.',
  html: '<p>Two</p>',
  dedupeKey: 'reminder:2026-11-24',
};
let db: Db;
beforeEach(() => {
  db = openListings();
});
const queue = (change: object = {}) => queueMail(db, SYSTEM, { ...given, ...change }, CLOCK);
const take = (clock = CLOCK) => {
  const result = takeMail(db, SYSTEM, {}, clock);
  return result.ok ? result.mail : null;
};
const mark = (attempt: number, result: object, clock = CLOCK) =>
  markMail(db, SYSTEM, { mailId: 1, attempt, result }, clock);
const failed = { status: 'failed', error: 'refused', permanent: false };
const all = () => db.select().from(mails).all();

test('the same mail is queued once', () => {
  expect(queue()).toEqual({ ok: true });
  expect(queue({ subject: 'Again' })).toEqual({ ok: false, why: 'duplicate' });
  expect(all()).toMatchObject([{ subject: 'Due', status: 'queued', attempts: 0 }]);
});

test('the oldest is taken first, and by one sender only', () => {
  queue();
  queue({ dedupeKey: 'second' });
  expect(take()).toEqual({ id: 1, ...given, attempt: 1, dedupeKey: undefined });
  expect(take()?.id).toBe(2);
  expect(take()).toBeNull();
});

test('once sent, only that it was sent is left', () => {
  queue();
  take();
  expect(mark(1, { status: 'sent' })).toEqual({ ok: true });
  expect(all()).toMatchObject([
    { status: 'sent', to: null, text: null, html: null, sentAt: CLOCK.now.toISOString(), subject: 'Due' },
  ]);
  expect(queue()).toEqual({ ok: false, why: 'duplicate' });
  expect(JSON.stringify(auditOf(db))).not.toContain('example.org');
});

test('after a failure it waits, longer each time, and then gives up', () => {
  queue();
  let at = 0;
  for (let attempt = 1; attempt <= MAIL_ATTEMPTS_MAX; attempt++) {
    expect(take(after(at))?.attempt).toBe(attempt);
    mark(attempt, failed, after(at));
    const wait = 2 ** (attempt - 1) * MINUTE;
    expect(take(after(at + wait - 1))).toBeNull();
    at += wait;
  }
  expect(take(after(DAYS))).toBeNull();
  expect(listOutbox(db, ['failed'])).toMatchObject([{ attempts: 8, lastError: 'refused', to: given.to }]);
});

test('a mail that will never be taken is not tried again', () => {
  queue();
  take();
  mark(1, { ...failed, permanent: true });
  expect(all()).toMatchObject([{ status: 'failed' }]);
});

test('a mail whose sender died is uncertain: no machine sends it again, a person may', () => {
  queue();
  take();
  expect(take(after(9 * MINUTE))).toBeNull();
  expect(all()).toMatchObject([{ status: 'sending' }]);
  expect(take(after(10 * MINUTE))).toBeNull();
  expect(all()).toMatchObject([{ status: 'uncertain', to: given.to }]);
  expect(mark(1, { status: 'sent' })).toEqual({ ok: false, why: 'changed-since' });
  expect(take(after(DAYS))).toBeNull();
  expect(retryMail(db, OWNER, { mailId: 1 }, after(DAYS))).toEqual({ ok: true });
  expect(take(after(DAYS))?.attempt).toBe(2);
  expect(mark(1, failed)).toEqual({ ok: false, why: 'changed-since' });
  expect(auditOf(db).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
    'queue-mail done',
    'take-mail failed',
    'retry-mail done',
  ]);
});

test('a sender that comes back late decides nothing', () => {
  queue();
  take();
  mark(1, failed);
  take(after(MINUTE));
  expect(mark(1, { status: 'sent' })).toEqual({ ok: false, why: 'changed-since' });
  expect(mark(2, { status: 'uncertain' })).toEqual({ ok: true });
  expect(all()).toMatchObject([{ status: 'uncertain' }]);
});

test('only what failed or is uncertain is tried once more', () => {
  queue();
  expect(retryMail(db, OWNER, { mailId: 1 }, CLOCK)).toEqual({ ok: false, why: 'changed-since' });
  expect(retryMail(db, OWNER, { mailId: 9 }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
  expect(markMail(db, SYSTEM, { mailId: 9, attempt: 1, result: { status: 'sent' } }, CLOCK)).toEqual({
    ok: false,
    why: 'not-found',
  });
});

test('what was sent by hand never goes out again, and its words go', () => {
  queue();
  take();
  expect(settleMail(db, REVIEWER, { mailId: 1 }, CLOCK)).toEqual({ ok: false, why: 'changed-since' });
  mark(1, { status: 'uncertain' });
  expect(settleMail(db, REVIEWER, { mailId: 1 }, CLOCK)).toEqual({ ok: true });
  expect(all()).toMatchObject([{ status: 'sent', to: null, text: null, html: null }]);
  expect(take(after(DAYS))).toBeNull();
  expect(settleMail(db, REVIEWER, { mailId: 1 }, CLOCK)).toEqual({ ok: false, why: 'changed-since' });
  expect(settleMail(db, REVIEWER, { mailId: 9 }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
});

test.each(Object.entries(MAIL_KEPT_HOURS))(
  'without a mail server %s is given up after %i hours, and does not go out later',
  (kind, hours) => {
    queue({ kind });
    const end = hours * 3_600_000;
    expect(forget(after(end - 1))).toBe(0);
    expect(all()).toMatchObject([{ status: 'queued', text: given.text }]);
    expect(forget(after(end))).toBe(1);
    expect(take(after(end))).toBeNull();
    expect(all()).toMatchObject([{ status: 'dropped', to: null, text: null, html: null }]);
  },
);

test('nobody can read the link of an invitation after it was used or taken back', () => {
  const times = { createdAt: CLOCK.now, updatedAt: CLOCK.now };
  const owner = { id: OWNER.id, name: 'Owen', email: 'o@example.org', emailVerified: true, role: 'owner' };
  db.insert(authUsers)
    .values({ ...owner, ...times } as typeof authUsers.$inferInsert)
    .run();
  const invite = (email: string) =>
    invitePerson(db, OWNER, { email, role: 'editor', trusted: false, siteUrl: 'https://site.test' }, CLOCK);
  const [used, revoked, open] = ['a@example.org', 'b@example.org', 'c@example.org'].map(invite);
  const token = used?.ok ? new URL(used.link).searchParams.get('token') : '';
  const person = { token, name: 'Ann', email: 'a@example.org', passwordHash: 'x'.repeat(40) };
  expect(acceptInvite(db, person, CLOCK)).toMatchObject({ ok: true });
  expect(revokeInvite(db, OWNER, { inviteId: revoked?.ok && revoked.inviteId }, CLOCK)).toEqual({ ok: true });
  expect(all().map(({ status, text }) => [status, text?.includes('token=')])).toEqual([
    ['dropped', undefined],
    ['dropped', undefined],
    ['queued', true],
  ]);
  expect(open?.ok).toBe(true);
});

test('nobody can read a hospital’s link after it was answered or taken back', () => {
  for (const status of ['answered', 'revoked']) {
    const mail = {
      to: 'h@example.org',
      subject: 'S',
      text: `https://site.test/confirm/${status}`,
      html: null,
    };
    const link = { id: idOf(db), tokenHash: hashToken(status), language: 'en', mail };
    expect(makeConfirmLink(db, OWNER, link, CLOCK)).toMatchObject({ ok: true });
    expect(all().at(-1)).toMatchObject({ status: 'queued', text: mail.text });
    db.update(confirmLinks)
      .set({ status: status as 'answered' })
      .run();
    expect(all().at(-1)).toMatchObject({ status: 'dropped', to: null, text: null });
  }
});

test('a new password takes the other links for one out of the outbox', () => {
  queue({ kind: 'password-reset' });
  queue({ kind: 'password-reset', dedupeKey: 'b', to: 'other@example.org' });
  dropResets(db, given.to);
  expect(all()).toMatchObject([
    { status: 'dropped', text: null },
    { status: 'queued', to: 'other@example.org' },
  ]);
});

const LONG = ADDRESS_KEPT_DAYS * DAYS;
const forget = (clock: typeof CLOCK) => {
  const result = forgetAddresses(db, SYSTEM, {}, clock);
  return result.ok && result.forgotten;
};
const answer = { kind: 'report-answer', to: 'reader@example.org', text: 'For reader@example.org' };

test.each(['queued', 'failed', 'uncertain', 'sending'] as const)(
  'an answer to a reader that cannot be sent is given up after 30 days, with its address and words (%s)',
  (status) => {
    queue(answer);
    queueMail(db, SYSTEM, { ...given, kind: answer.kind, dedupeKey: 'another' }, after(1));
    db.update(mails).set({ status, lastError: 'reader@example.org refused' }).run();
    expect(forget(after(LONG - 1))).toBe(0);
    expect(all()).toMatchObject([{ status, to: answer.to }, { status }]);
    expect(forget(after(LONG))).toBe(1);
    expect(forget(after(LONG))).toBe(0);
    expect(all()).toMatchObject([
      { status: 'dropped', to: null, text: null, html: null, lastError: null },
      { status, to: given.to },
    ]);
    expect(JSON.stringify(all()[0])).not.toContain('reader@');
    expect(auditOf(db).at(-1)).toMatchObject({ action: 'forget-addresses', subject: 'mail:1' });
    expect(retryMail(db, OWNER, { mailId: 1 }, after(LONG))).toMatchObject({ ok: false });
    expect(settleMail(db, OWNER, { mailId: 1 }, after(LONG))).toMatchObject({ ok: false });
  },
);

test('an answer that is on its way just now is left to its sender, one that was sent as it is', () => {
  queue(answer);
  take(after(LONG));
  expect(forget(after(LONG))).toBe(0);
  mark(1, { status: 'sent' }, after(LONG));
  expect(forget(after(2 * LONG))).toBe(0);
  expect(all()).toMatchObject([{ status: 'sent' }]);
});

test('mails that carry a key to an account are for owners only', () => {
  queue();
  queue({ kind: 'invitation', dedupeKey: 'second' });
  const subjects = (forOwner: boolean) => listOutbox(db, ['queued'], { forOwner }).map(({ kind }) => kind);
  expect(subjects(true)).toEqual(['invitation', 'reminder']);
  expect(subjects(false)).toEqual(['reminder']);
  expect([countOutbox(db, { forOwner: true }).queued, countOutbox(db, { forOwner: false }).queued]).toEqual([
    2, 1,
  ]);
  expect(settleMail(db, REVIEWER, { mailId: 2 }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
  expect(settleMail(db, OWNER, { mailId: 2 }, CLOCK)).toEqual({ ok: true });
});
