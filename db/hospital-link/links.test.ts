import { beforeEach, expect, test } from 'vitest';
import { pruneExpired } from '@/db/account/sessions';
import type { Db } from '@/db/client';
import { updateCenter } from '@/db/listing/commands';
import {
  after,
  auditOf,
  CLOCK,
  contents,
  DAYS,
  idOf,
  openListings,
  revisionsOf,
  rowOf,
  WHY,
} from '@/db/listing/listing.fixture';
import { toListingRecord } from '@/db/listing/record';
import { mails } from '@/db/mail/schema';
import { hashToken, newToken } from '@/db/secret';
import { EDITOR, hospital, makeEdit, OWNER, TRUSTED } from '@/domain/listing/listing.fixture';
import {
  acceptConfirmAnswer,
  answerConfirmLink,
  declineConfirmAnswer,
  makeConfirmLink,
  noteLinkOpened,
  revokeConfirmLink,
} from './commands';
import { findConfirmLink } from './reads';
import { confirmLinks } from './schema';

const token = newToken();
const tokenHash = hashToken(token);
const MAIL = {
  to: 'pump@example.org',
  subject: 'Please check',
  text: `https://example.org/${token}`,
  html: null,
};
let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});
const make = (change: object = {}) =>
  makeConfirmLink(db, EDITOR, { id, tokenHash, language: 'en', mail: MAIL, ...change }, CLOCK);
const answer = (edit: object = {}, clock = after(DAYS), { linkId = 1, version = 1 } = {}) =>
  answerConfirmLink(db, hospital(linkId), { role: 'nurse', edit, note: null, version }, clock);
const accept = (take: string[], version = 1) =>
  acceptConfirmAnswer(db, TRUSTED, { linkId: 1, version, take }, after(2 * DAYS));
const link = () => db.select().from(confirmLinks).get();

test('the token is in the mail and nowhere else', () => {
  expect(make()).toEqual({ ok: true, linkId: 1, expiresAt: '2026-12-08T16:00:00.000Z' });
  expect(db.select().from(mails).all()).toMatchObject([{ kind: 'confirm-link', ...MAIL }]);
  expect(JSON.stringify([link(), auditOf(db)])).not.toContain(token);
  expect(token).toMatch(/^[\w-]{43}$/);
});

test('the link shows the facts, and nothing that is for editors', () => {
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit({ editorNotes: 'private' }) }, CLOCK);
  make();
  const opened = findConfirmLink(db, tokenHash, after(DAYS).now);
  expect(opened).toMatchObject({
    outcome: 'open',
    linkId: 1,
    language: 'en',
    facts: { name: 'Test Hospital' },
  });
  expect(JSON.stringify(opened)).not.toMatch(/private|sources|editorNotes|listing/);
});

test('"all correct" waits for an editor, then confirms', () => {
  make();
  expect(answer()).toEqual({ ok: true });
  expect(rowOf(db)).toMatchObject({ version: 1, confirmedOn: null });
  expect(accept([])).toMatchObject({ ok: true, changed: ['confirmedOn', 'confirmedBy'] });
  expect(rowOf(db)).toMatchObject({ confirmedOn: '2026-11-25', confirmedBy: 'nurse' });
  expect(revisionsOf(db)).toMatchObject([
    { action: 'accept-answer', whoId: 'trusted', detail: { linkId: 1, role: 'nurse', language: 'en' } },
  ]);
  expect(link()).toMatchObject({ status: 'accepted' });
});

test('changes are published only as far as the editor takes them', () => {
  make();
  answer({ email: 'pump@example.org', name: 'Best Hospital Ever' });
  expect(accept(['email'])).toMatchObject({ ok: true, changed: ['email', 'source of email'] });
  expect(rowOf(db)).toMatchObject({
    name: 'Test Hospital',
    email: 'pump@example.org',
    confirmedOn: null,
    fieldSources: { email: { source: 'The hospital, by its confirmation link', day: '2026-11-25' } },
  });
});

test('an answer to a listing that changed meanwhile is taken over, but confirms nothing', () => {
  make();
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit({ name: 'New name' }) }, CLOCK);
  answer();
  expect(accept([], 1)).toMatchObject({ conflict: { version: 2 } });
  expect(accept([], 2)).toMatchObject({ ok: true, changed: [], confirms: 'changed' });
});

test('an edit that came before the hospital looked costs no confirmation', () => {
  make();
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit({ name: 'New name' }) }, CLOCK);
  answer({}, after(DAYS), { version: 2 });
  expect(link()).toMatchObject({ version: 1, seenVersion: 2 });
  expect(accept([], 2)).toMatchObject({ ok: true, confirms: 'yes' });
  expect(rowOf(db).confirmedOn).toBe('2026-11-25');
});

test.each([0, 1, 4, 99])('nobody confirms version %s, which the link never showed', (version) => {
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit({ name: 'Two' }) }, CLOCK);
  make();
  updateCenter(db, OWNER, { id, version: 2, why: WHY, edit: makeEdit({ name: 'Three' }) }, CLOCK);
  const before = contents(db);
  expect(answer({}, after(DAYS), { version })).toMatchObject({ ok: false });
  expect(contents(db)).toBe(before);
  expect(answer({}, after(DAYS), { version: 2 })).toEqual({ ok: true });
});

test('a new address that no longer fits the pin is taken with its place, and is confirmed', () => {
  make();
  const { address, location } = toListingRecord(rowOf(db));
  answer({ address: { ...address, city: 'Chicago', region: 'IL', postalCode: '60637' } });
  expect(accept(['address'])).toMatchObject({ ok: false, fieldErrors: { location: expect.any(String) } });
  const inChicago = { ...location, lat: 41.78, lng: -87.6, precision: 'city', source: 'Our place list' };
  const input = { linkId: 1, version: 1, take: ['address'], location: inChicago };
  expect(acceptConfirmAnswer(db, TRUSTED, input, after(2 * DAYS))).toMatchObject({
    ok: true,
    confirms: 'yes',
  });
  expect(rowOf(db)).toMatchObject({ city: 'Chicago', lat: 41.78, confirmedBy: 'nurse' });
});

test('to whom a link went is known while it is open, and no longer', () => {
  make();
  expect(link()).toMatchObject({ sentTo: MAIL.to, openedAt: null });
  noteLinkOpened(db, 1, after(DAYS).now);
  noteLinkOpened(db, 1, after(2 * DAYS).now);
  expect(link()).toMatchObject({ sentTo: MAIL.to, openedAt: after(DAYS).now.toISOString() });
  answer();
  expect(link()?.sentTo).toBeNull();
  for (const end of [
    () => revokeConfirmLink(db, EDITOR, { linkId: 2 }, CLOCK),
    () => pruneExpired(db, after(14 * DAYS).now),
  ]) {
    make({ tokenHash: hashToken(newToken()) });
    end();
    expect(
      db
        .select()
        .from(confirmLinks)
        .all()
        .map(({ sentTo }) => sentTo),
    ).not.toContain(MAIL.to);
  }
});

test('a save that came too late leaves a line in the log', () => {
  make();
  updateCenter(db, OWNER, { id, version: 1, why: WHY, edit: makeEdit({ name: 'New name' }) }, CLOCK);
  updateCenter(db, TRUSTED, { id, version: 1, why: WHY, edit: makeEdit({ name: 'Other' }) }, CLOCK);
  answer();
  accept([], 1);
  expect(auditOf(db).filter(({ outcome }) => outcome === 'failed')).toMatchObject([
    { action: 'update-center', whoId: 'trusted', subject: `center:${id}`, detail: { why: 'conflict' } },
    { action: 'accept-confirm-answer', whoId: 'trusted', detail: { why: 'conflict' } },
  ]);
});

test('a link is used once', () => {
  make();
  answer({ name: 'First' });
  const before = contents(db);
  expect(answer({ name: 'Second' })).toEqual({ ok: false, why: 'used' });
  expect(findConfirmLink(db, tokenHash, after(DAYS).now)).toMatchObject({ outcome: 'used' });
  expect(contents(db)).toBe(before);
});

test('it expires to the minute', () => {
  make();
  const end = 14 * DAYS;
  expect(findConfirmLink(db, tokenHash, after(end - 1).now)).toMatchObject({ outcome: 'open' });
  expect(findConfirmLink(db, tokenHash, after(end).now)).toMatchObject({ outcome: 'expired' });
  expect(answer({}, after(end))).toEqual({ ok: false, why: 'expired' });
  expect(answer({}, after(end - 1))).toEqual({ ok: true });
});

test('a revoked link is as unknown as a guessed one', () => {
  make();
  expect(revokeConfirmLink(db, EDITOR, { linkId: 1 }, CLOCK)).toEqual({ ok: true });
  expect(findConfirmLink(db, tokenHash, CLOCK.now)).toMatchObject({ outcome: 'unknown' });
  expect(findConfirmLink(db, hashToken('guess'), CLOCK.now)).toEqual({ outcome: 'unknown', link: null });
  expect(answer()).toEqual({ ok: false, why: 'revoked' });
  expect(answer({}, CLOCK, { linkId: 7 })).toEqual({ ok: false, why: 'not-found' });
  expect(revokeConfirmLink(db, EDITOR, { linkId: 1 }, CLOCK)).toEqual({ ok: false, why: 'used' });
});

test.each<[object, Record<string, string>]>([
  [{ editorNotes: 'x' }, { editorNotes: 'There is no such field.' }],
  [{ sources: [] }, { sources: 'There is no such field.' }],
  [{ name: '' }, { name: 'Must not be empty.' }],
  [
    { phones: [{ number: '+19115551234', label: 'x', for: 'patients', sourceUrl: null }] },
    { 'phones.0.number': 'No telephone has this number.' },
  ],
])('the hospital is told what is wrong with %j, and may try again', (edit, fieldErrors) => {
  make();
  expect(answer(edit)).toEqual({ ok: false, fieldErrors });
  expect(answer()).toEqual({ ok: true });
});

test('a declined answer is kept, and the listing stays', () => {
  make();
  expect(accept([])).toEqual({ ok: false, why: 'answered-already' });
  answer({ name: 'x' });
  expect(declineConfirmAnswer(db, TRUSTED, { linkId: 1, why: WHY }, CLOCK)).toEqual({ ok: true });
  expect(link()).toMatchObject({ status: 'declined', answer: { edit: { name: 'x' } } });
  expect(accept(['name'])).toEqual({ ok: false, why: 'answered-already' });
  expect(rowOf(db)).toMatchObject({ name: 'Test Hospital', version: 1 });
});

test('no link without a listing, none twice, none with the token itself', () => {
  expect(make({ id: 99 })).toEqual({ ok: false, why: 'not-found' });
  make({ mail: null });
  expect(make()).toEqual({ ok: false, why: 'duplicate' });
  expect(make({ tokenHash: token })).toMatchObject({ ok: false, fieldErrors: {} });
  expect(db.select().from(mails).all()).toEqual([]);
});
