import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { listQueue } from '@/db/queue/queue';
import { answerAside } from '@/db/report/commands';
import { findReceipt } from '@/db/report/reads';
import { EDITOR, REVIEWER } from '@/domain/listing/listing.fixture';
import { REPORT_TEXT_MAX, TRAP_FIELD } from '@/domain/report/topics';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { sendGeneral, sendMissing, sendReport, slowDown } from './report';

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
    expect(send({})).toEqual({ ok: true, number: expect.stringMatching(/^R-/), setAside: false });
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
    for (let i = 0; i < 5; i++) expect(name({}, address)).toMatchObject({ ok: true, setAside: false });
    expect(name({}, address)).toMatchObject({ ok: true, setAside: true });
  });

  it('has its own limit for a day', () => {
    for (let i = 0; i < 95; i++) expect(name({})).toMatchObject({ ok: true, setAside: false });
    expect(name({})).toMatchObject({ ok: true, setAside: true });
  });
});

describe('what is about no listing', () => {
  const write = (fields: Record<string, string>, address = `10.8.0.${++visitor}`) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ topic: 'page', text: 'A typo.', ...fields })) {
      form.set(key, value);
    }
    return sendGeneral(form, { language: 'es', address, now: new Date(NOW.getTime() - 480 * HOUR) });
  };

  it('is taken with its receipt', () => {
    const sent = write({});
    expect(findReceipt(db(), sent.ok ? sent.number : '')).toMatchObject({ topic: 'page', center: null });
    expect(write({ text: '' })).toEqual({ ok: false, faults: ['text'] });
  });

  it('counts with the reports of the same visitor', () => {
    const address = '192.0.2.98';
    for (let i = 0; i < 5; i++) expect(write({}, address)).toMatchObject({ ok: true, setAside: false });
    expect(write({}, address)).toMatchObject({ ok: true, setAside: true });
  });

  it('is kept apart from missing hospitals when many came: each is answered alone', () => {
    const batches = () =>
      listQueue(db(), { now: NOW, filter: { kind: 'report' } })
        .items.filter(({ center, says }) => center === null && /set aside/.test(says))
        .map(({ about, says }) => [about, says]);
    const aside = (number: number) => `Many came at once, ${number} were set aside.`;
    expect(batches()).toEqual(
      expect.arrayContaining([
        ['missing', aside(2)],
        ['page', aside(1)],
      ]),
    );
    const answer = { whatChanged: 'The typo is gone.', language: 'en' };
    expect(answerAside(db(), REVIEWER, { batch: 'general', ...answer }, { now: NOW })).toEqual({ ok: true });
    expect(batches()).toEqual([['missing', aside(2)]]);
    expect(answerAside(db(), REVIEWER, { batch: 'missing', ...answer }, { now: NOW })).toEqual({ ok: true });
    expect(batches()).toEqual([]);
  });
});

describe('too many reports', () => {
  const [taken, aside] = [
    { ok: true, setAside: false },
    { ok: true, number: expect.stringMatching(/^R-/), setAside: true },
  ];

  it('from one place are taken and set aside for an hour', () => {
    const address = '192.0.2.7';
    const again = (now = NOW) => send({ text: 'typed' }, { address, slug: 'there', now });
    for (let i = 0; i < 5; i++) expect(again()).toMatchObject(taken);
    expect(again()).toEqual(aside);
    expect(again(new Date(NOW.getTime() + HOUR))).toMatchObject(taken);
  });

  it('by four senders do not silence a listing: the honest reader is heard, and has a receipt', () => {
    const now = new Date(NOW.getTime() + 24 * HOUR);
    const flood = Array.from({ length: 200 }, (_, i) =>
      send({ text: 'x' }, { slug: 'there', address: `198.51.100.${i % 4}`, now }),
    );
    expect(flood.filter((sent) => sent.ok && !sent.setAside)).toHaveLength(20);
    const honest = send({ text: 'The number is wrong.' }, { slug: 'there', now });
    expect(honest).toEqual(aside);
    expect(findReceipt(db(), honest.ok ? honest.number : '')).toMatchObject({ status: 'received' });
    expect(send({}, { slug: 'here', now })).toMatchObject(taken);
    const waiting = listQueue(db(), { now }).items.filter(({ center }) => center?.slug === 'there');
    expect(waiting.filter(({ says }) => /were set aside/.test(says))).toHaveLength(1);
  });

  it('of one sender push nobody else’s aside', () => {
    const now = new Date(NOW.getTime() + 48 * HOUR);
    for (let i = 0; i < 40; i++) send({}, { slug: 'there', address: '203.0.113.5', now });
    expect(send({}, { slug: 'there', now })).toMatchObject(taken);
  });

  it('about listings that there are not use up nobody else’s', () => {
    const now = new Date(NOW.getTime() + 96 * HOUR);
    for (let i = 0; i < 501; i++) send({}, { slug: `made-up-${i}`, address: `10.1.${i % 250}.1`, now });
    expect(send({}, { now })).toMatchObject(taken);
  });

  it('in all are set aside, and editors are told once', () => {
    const now = new Date(NOW.getTime() + 144 * HOUR);
    const refused = () =>
      db().all(sql`select 1 from audit_log where action = 'file-report' and outcome = 'refused'`).length;
    const sendTo = (i: number) =>
      send({}, { slug: MANY[i % MANY.length], address: `10.2.${i % 250}.${i}`, now });
    for (let i = 0; i < 500; i++) expect(sendTo(i)).toMatchObject(taken);
    expect(refused()).toBe(0);
    expect([sendTo(500), sendTo(501)]).toEqual([aside, aside]);
    expect(refused()).toBe(1);
  });

  it('are answered all at once, and the addresses in them are gone, without a mail', () => {
    const waiting = () => listQueue(db(), { now: NOW, filter: { kind: 'report' } }).items;
    const center = waiting().find(({ center }) => center?.slug === 'there')?.center;
    send({ email: 'ann@example.org' }, { slug: 'there', address: '203.0.113.5', now: NOW });
    for (let i = 0; i < 6; i++)
      send({ email: 'ann@example.org' }, { slug: 'there', address: '203.0.113.6', now: NOW });
    const answer = { batch: center?.id, whatChanged: 'Nothing was found to be wrong.', language: 'en' };
    expect(() => answerAside(db(), EDITOR, answer, { now: NOW })).toThrow(/may not/);
    expect(answerAside(db(), REVIEWER, answer, { now: NOW })).toEqual({ ok: true });
    const left = db().get(
      sql`select count(*) as n from report where set_aside and center_id = ${center?.id} and answered_at is null`,
    );
    expect(left).toEqual({ n: 0 });
    expect(
      db().get(
        sql`select count(*) as n from report where set_aside and email is not null and center_id = ${center?.id}`,
      ),
    ).toEqual({ n: 0 });
    expect(db().get(sql`select count(*) as n from mail`)).toEqual({ n: 0 });
    expect(answerAside(db(), REVIEWER, answer, { now: NOW })).toEqual({ ok: false, why: 'answered-already' });
  });

  it('keep whoever sends them waiting', async () => {
    const began = Date.now();
    await slowDown({ ok: true, setAside: false });
    expect(Date.now() - began).toBeLessThan(1000);
    await slowDown({ ok: true, setAside: true });
    expect(Date.now() - began).toBeGreaterThan(2500);
  });

  it('are counted without keeping an address', () => {
    send({}, { address: '203.0.113.77' });
    expect(db().$client.serialize().includes('203.0.113.77')).toBe(false);
  });
});
