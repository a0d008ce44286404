import { beforeEach, expect, test } from 'vitest';
import { EDITOR, makePerson, OWNER } from '@/domain/desk/desk.fixture';
import { ASSIGN_DAYS, CLAIM_MINUTES } from '@/domain/desk/queue-item';
import type { Db } from '../../client';
import { after, auditOf, CLOCK, contents, DAYS, idOf, openDesk, rowOf, WHY } from '../../desk.fixture';
import { liveClaims } from '../../queries/desk/claims';
import { findingDismissals } from '../../schema/queue';
import { assignItems } from './assign-items';
import { claimItem } from './claim-item';
import { dismissFinding } from './dismiss-finding';
import { markLink } from './mark-link';
import { releaseItem } from './release-item';

const OTHER = makePerson('editor', { id: 'other' });
const key = 'center:1';
const MINUTES = 60_000;
let db: Db;
beforeEach(() => {
  db = openDesk();
});
const claim = (actor = EDITOR, clock = CLOCK) => claimItem(db, actor, { key }, clock);
const holder = (clock = CLOCK) => liveClaims(db, clock.now).get(key)?.personId;

test('two people do not phone the same hospital', () => {
  expect(claim()).toEqual({ ok: true, until: after(CLAIM_MINUTES * MINUTES).now.toISOString() });
  const before = contents(db);
  expect(claim(OTHER, after(MINUTES))).toEqual({
    ok: false,
    why: 'claimed',
    by: 'Test editor',
    until: after(CLAIM_MINUTES * MINUTES).now.toISOString(),
  });
  expect(contents(db)).toBe(before);
});

test('a claim expires; then anybody may have it', () => {
  claim();
  const later = after(CLAIM_MINUTES * MINUTES);
  expect(holder(after(CLAIM_MINUTES * MINUTES - 1))).toBe('editor');
  expect(holder(later)).toBeUndefined();
  expect(claim(OTHER, later)).toMatchObject({ ok: true });
  expect(holder(later)).toBe('other');
});

test("one's own claim can be renewed and given back, not another's", () => {
  claim();
  expect(claim(EDITOR, after(MINUTES))).toMatchObject({ ok: true });
  expect(releaseItem(db, OTHER, { key }, CLOCK)).toEqual({ ok: false, why: 'not-yours' });
  expect(releaseItem(db, EDITOR, { key }, CLOCK)).toEqual({ ok: true });
  expect(releaseItem(db, EDITOR, { key }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
  expect(claim(OTHER)).toMatchObject({ ok: true });
});

test('an owner hands out many at once; taking up an assignment does not shorten it', () => {
  claim();
  const keys = [key, 'center:2', 'import:1'];
  const until = after(ASSIGN_DAYS * DAYS).now.toISOString();
  expect(assignItems(db, OWNER, { keys, person: { id: 'other', name: 'Other' } }, CLOCK)).toEqual({
    ok: true,
    until,
  });
  expect([...liveClaims(db, CLOCK.now).values()].map(({ personId }) => personId)).toEqual([
    'other',
    'other',
    'other',
  ]);
  expect(claim(OTHER)).toEqual({ ok: true, until });
  expect(claim()).toMatchObject({ ok: false, why: 'claimed' });
});

test('a claim is on something that exists in the queue', () => {
  expect(claimItem(db, EDITOR, { key: 'person:1' }, CLOCK)).toMatchObject({ ok: false, fieldErrors: {} });
});

test('a dead link is noted beside the listing, which stays as it is', () => {
  const id = idOf(db);
  const url = 'https://example.org/pump';
  const { deadLinks: none, ...before } = rowOf(db);
  expect(markLink(db, EDITOR, { id, url, dead: true }, CLOCK)).toEqual({ ok: true });
  markLink(db, EDITOR, { id, url, dead: true }, CLOCK);
  const { deadLinks, ...row } = rowOf(db);
  expect([none, deadLinks]).toEqual([[], [{ url, foundOn: '2026-11-24' }]]);
  expect(row).toEqual(before);
  markLink(db, EDITOR, { id, url, dead: false }, CLOCK);
  expect(rowOf(db).deadLinks).toEqual([]);
  expect(markLink(db, EDITOR, { id: 99, url, dead: true }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
});

test('a finding is dismissed once, with the reason', () => {
  const finding = { id: idOf(db), code: 'phone-elsewhere', field: 'phones.0.number', message: 'x' };
  for (let i = 0; i < 2; i++) {
    expect(dismissFinding(db, EDITOR, { ...finding, why: WHY }, CLOCK)).toEqual({ ok: true });
  }
  expect(db.select().from(findingDismissals).all()).toMatchObject([{ why: WHY, whoId: 'editor' }]);
  expect(dismissFinding(db, EDITOR, { ...finding, id: 99, why: WHY }, CLOCK)).toMatchObject({ ok: false });
  expect(auditOf(db).map(({ action }) => action)).toEqual(['dismiss-finding', 'dismiss-finding']);
});
