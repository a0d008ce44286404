import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { REPORT_TEXT_MAX, TRAP_FIELD } from '@/domain/report/topics';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { sendMissing, sendReport } from './report';

const spot = { lat: 42.28319, lng: -83.72871 };
const NOW = new Date('2026-11-24T16:00:00.000Z');
const HOUR = 3_600_000;

const MANY = Array.from({ length: 26 }, (_, i) => `one-of-many-${i}`);

setUpTestSite((db) =>
  addRecords(db, [
    recordAt('here', spot),
    recordAt('there', spot),
    recordAt('hidden', spot, { listing: 'unconfirmed' }),
    ...MANY.map((slug) => recordAt(slug, spot)),
  ]),
);

let visitor = 0;
function send(
  fields: Record<string, string>,
  { slug = 'here', address = `10.0.0.${++visitor}`, now = NOW } = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ topic: 'phone', text: '', email: '', ...fields })) {
    form.set(name, value);
  }
  return sendReport(form, { slug, language: 'en', address, now });
}

const count = () => db().get<{ n: number }>(sql`select count(*) as n from report`).n;
const faultsOf = (sent: ReturnType<typeof send>) => (sent.ok ? [] : sent.faults);

describe('a report from the form', () => {
  it('needs no more than a choice', () => {
    expect(send({})).toEqual({ ok: true, number: expect.stringMatching(/^R-/) });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ topic: '' }, ['topic']],
    [{ topic: 'status' }, ['topic']],
    [{ topic: 'other', text: '  ' }, ['text']],
    [{ text: 'x'.repeat(REPORT_TEXT_MAX + 1) }, ['textLong']],
    [{ email: 'nobody' }, ['email']],
    [{ email: 'a@example.org\r\nBcc: b@example.org' }, ['email']],
    [{ [TRAP_FIELD]: 'https://spam.test' }, ['trap']],
  ])('%j is not taken', (fields, faults) => {
    const before = count();
    const sent = send(fields);
    expect(faultsOf(sent)).toEqual(faults);
    expect(count()).toBe(before);
  });

  it('counts a line end once, as the reader does', () => {
    expect(send({ text: `${'x\r\n'.repeat(REPORT_TEXT_MAX / 2 - 1)}xx` }).ok).toBe(true);
  });

  it('ignores fields that the form does not have', () => {
    const sent = send({ status: 'fixed', whatChanged: 'All', number: 'R-1', centerId: '2' });
    const number = sent.ok ? sent.number : '';
    const row = db().get(sql`select status, what_changed, slug from report where number = ${number}`);
    expect(row).toEqual({ status: 'received', what_changed: null, slug: 'here' });
  });

  it.each(['hidden', 'nowhere', "' or 1=1 --"])('is not taken for the listing %s', (slug) => {
    expect(faultsOf(send({}, { slug }))).toEqual(['notListed']);
  });
});

describe('a missing hospital', () => {
  const name = (fields: Record<string, string>, address = `10.9.0.${++visitor}`) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ hospital: 'Made Up', place: 'Toledo', ...fields })) {
      form.set(key, value);
    }
    return sendMissing(form, { language: 'es', address, now: new Date(NOW.getTime() - 240 * HOUR) });
  };

  it.each<[Record<string, string>, string[]]>([
    [{ hospital: ' ', place: '' }, ['hospital', 'place']],
    [{ hospital: 'A\r\nB' }, ['hospital']],
    [{ text: 'x'.repeat(REPORT_TEXT_MAX + 1) }, ['text']],
    [{ email: 'nobody' }, ['email']],
    [{ [TRAP_FIELD]: 'https://spam.test' }, ['trap']],
  ])('%j is not taken', (fields, faults) => {
    const before = count();
    expect(name(fields)).toEqual({ ok: false, faults });
    expect(count()).toBe(before);
  });

  it('counts with the reports of the same visitor', () => {
    const address = '192.0.2.99';
    for (let i = 0; i < 5; i++) expect(name({}, address).ok).toBe(true);
    expect(name({}, address)).toEqual({ ok: false, faults: ['tooMany'] });
  });

  it('has its own limit for a day', () => {
    for (let i = 0; i < 95; i++) expect(name({}).ok).toBe(true);
    expect(name({})).toEqual({ ok: false, faults: ['tooMany'] });
  });
});

describe('too many reports', () => {
  it('from one place are stopped for an hour, and the words stay in the form', () => {
    const address = '192.0.2.7';
    const again = (now = NOW) => send({ text: 'typed' }, { address, slug: 'there', now });
    for (let i = 0; i < 5; i++) expect(again().ok).toBe(true);
    expect(again()).toMatchObject({ ok: false, faults: ['tooMany'] });
    expect(again(new Date(NOW.getTime() + HOUR)).ok).toBe(true);
  });

  it('about one listing are stopped for a day, wherever they come from', () => {
    const now = new Date(NOW.getTime() + 48 * HOUR);
    for (let i = 0; i < 20; i++) expect(send({}, { slug: 'there', now }).ok).toBe(true);
    expect(faultsOf(send({}, { slug: 'there', now }))).toEqual(['tooMany']);
    expect(send({}, { slug: 'here', now }).ok).toBe(true);
  });

  it('about listings that there are not use up nobody else’s', () => {
    const now = new Date(NOW.getTime() + 96 * HOUR);
    for (let i = 0; i < 501; i++) send({}, { slug: `made-up-${i}`, address: `10.1.${i % 250}.1`, now });
    expect(send({}, { now }).ok).toBe(true);
  });

  it('in all are stopped, and editors are told once', () => {
    const now = new Date(NOW.getTime() + 144 * HOUR);
    const refused = () =>
      db().all(sql`select 1 from audit_log where action = 'file-report' and outcome = 'refused'`).length;
    const sendTo = (i: number) =>
      send({}, { slug: MANY[i % MANY.length], address: `10.2.${i % 250}.${i}`, now });
    for (let i = 0; i < 500; i++) expect(sendTo(i).ok).toBe(true);
    expect(refused()).toBe(0);
    expect([faultsOf(sendTo(500)), faultsOf(sendTo(501))]).toEqual([['tooMany'], ['tooMany']]);
    expect(refused()).toBe(1);
  });

  it('are counted without keeping an address', () => {
    send({}, { address: '203.0.113.77' });
    expect(db().$client.serialize().includes('203.0.113.77')).toBe(false);
  });
});
