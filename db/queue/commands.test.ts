import { beforeEach, describe, expect, test } from 'vitest';
import { authUsers } from '@/db/account/schema';
import type { Db } from '@/db/client';
import { findListing } from '@/db/listing/editor-view';
import {
  after,
  auditOf,
  CLOCK,
  contents,
  DAYS,
  idOf,
  openListings,
  rowOf,
  WHY,
} from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { EDITOR, makePerson, OWNER } from '@/domain/listing/listing.fixture';
import { ASSIGN_DAYS, CLAIM_MINUTES } from '@/domain/queue/item';
import {
  assignItems,
  claimItem,
  dismissFinding,
  markLink,
  recallFinding,
  releaseItem,
  snoozeItem,
} from './commands';
import { openFindings } from './findings';
import { listQueue, liveClaims } from './queue';
import { findingDismissals } from './schema';

const OTHER = makePerson('editor', { id: 'other' });
const key = 'center:1';
const MINUTES = 60_000;
let db: Db;
beforeEach(() => {
  db = openListings();
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

test("one's own claim can be renewed and released, not another's", () => {
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

test('a dismissed finding is seen with who and why, and comes back', () => {
  const id = idOf(db);
  const day = '2026-11-24';
  const [finding] = openFindings(db, day);
  if (!finding) throw new Error('the made-up listing has no finding');
  const times = { createdAt: CLOCK.now, updatedAt: CLOCK.now };
  const account = {
    id: 'editor',
    name: 'Eve',
    email: 'e@example.org',
    emailVerified: true,
    role: 'editor',
  } as const;
  db.insert(authUsers)
    .values({ ...account, ...times })
    .run();
  const { code, field, message } = finding;
  dismissFinding(db, EDITOR, { id, code, field, message, why: WHY }, CLOCK);
  const here = () => findListing(db, id, { now: CLOCK.now, personId: 'owner' });
  expect(here()?.findings).not.toContainEqual(finding);
  const seen = { message, why: WHY, whoName: 'Test editor', at: CLOCK.now.toISOString(), byNewEditor: true };
  expect(here()?.dismissed).toMatchObject([seen]);
  db.update(authUsers).set({ trusted: true }).run();
  expect(here()?.dismissed).toMatchObject([{ byNewEditor: false }]);

  expect(recallFinding(db, EDITOR, { id: 99, dismissalId: 1 }, CLOCK)).toEqual({
    ok: false,
    why: 'not-found',
  });
  expect(recallFinding(db, EDITOR, { id, dismissalId: 1 }, CLOCK)).toEqual({ ok: true });
  expect(recallFinding(db, EDITOR, { id, dismissalId: 1 }, CLOCK)).toEqual({ ok: false, why: 'not-found' });
  expect(here()?.dismissed).toEqual([]);
  expect(openFindings(db, day)).toContainEqual(finding);
  expect(auditOf(db).at(-1)).toMatchObject({
    action: 'recall-finding',
    detail: { code, field, dismissedBy: 'Test editor', why: WHY },
  });
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

describe('snoozing', () => {
  const isHere = (key: string, day = '2026-11-24', snoozed = false) =>
    listQueue(db, { now: new Date(`${day}T16:00:00Z`), filter: { snoozed } }).items.some(
      (item) => item.key === key,
    );

  test('takes a thing out of the queue until its day, and can be taken back', () => {
    db = openListings([makeRecord({ listing: 'reported' })]);
    const key = `unproven:${idOf(db)}`;
    const snooze = (until: string | null) => snoozeItem(db, EDITOR, { key, until }, CLOCK);
    expect(snooze('2026-12-01')).toEqual({ ok: true });
    expect([isHere(key), isHere(key, '2026-11-30'), isHere(key, '2026-12-01')]).toEqual([false, false, true]);
    expect(isHere(key, '2026-11-24', true)).toBe(true);
    expect(snooze(null)).toEqual({ ok: true });
    expect(isHere(key)).toBe(true);
  });

  test.each([
    ['report:1', '2026-12-01'],
    ['due:1', '2026-11-24'],
    ['due:1', '2026-12-26'],
  ])('of %s until %s is refused', (key, until) => {
    expect(snoozeItem(db, EDITOR, { key, until }, CLOCK)).toMatchObject({ ok: false });
  });
});
