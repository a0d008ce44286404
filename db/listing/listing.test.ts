import { beforeEach, expect, test } from 'vitest';
import { AUDIT_PAGE, listAudit, listingsInLog, listLogNames } from '@/db/audit/reads';
import type { Db } from '@/db/client';
import { saveDraft } from '@/db/draft/commands';
import { makeConfirmLink } from '@/db/hospital-link/commands';
import { claimItem } from '@/db/queue/commands';
import {
  EDITOR,
  makeEdit,
  makeListingRecord,
  OWNER,
  READER,
  REVIEWER,
} from '@/domain/listing/listing.fixture';
import { changeSlug, updateCenter } from './commands';
import { findListing, HISTORY_PAGE, listHistory } from './editor-view';
import { after, CLOCK, idOf, NOW, openListings, WHY } from './listing.fixture';
import { findVersion } from './record';

let db: Db;
let id: number;
beforeEach(() => {
  db = openListings();
  id = idOf(db);
});
const listing = (personId = 'editor') => findListing(db, id, { now: NOW, personId });
const update = (name: string, version: number, clock = CLOCK) =>
  updateCenter(db, OWNER, { id, version, why: WHY, edit: makeEdit({ name }) }, clock);

test('one page has everything of a listing', () => {
  changeSlug(db, REVIEWER, { id, version: 1, slug: 'moved', why: WHY }, CLOCK);
  makeConfirmLink(db, EDITOR, { id, tokenHash: 'a'.repeat(64), language: 'es', mail: null }, CLOCK);
  claimItem(db, EDITOR, { key: `center:${id}` }, CLOCK);
  expect(listing()).toMatchObject({
    id,
    version: 2,
    record: makeListingRecord({ slug: 'moved' }),
    freshness: 'fresh',
    oldSlugs: ['test-hospital-oh'],
    drafts: [],
    findings: [
      { code: 'no-referral-line', centerId: id },
      { code: 'postal-code-unknown', centerId: id },
    ],
    links: [{ id: 1, language: 'es', status: 'open', whoName: 'Test editor' }],
    claim: { personId: 'editor' },
  });
  expect(JSON.stringify(listing())).not.toContain('a'.repeat(64));
  expect(findListing(db, 99, { now: NOW, personId: 'editor' })).toBeNull();
});

test("one's own draft comes first, though another's is newer", () => {
  saveDraft(db, EDITOR, { id, baseVersion: 1, edit: { name: 'mine' }, why: null }, CLOCK);
  saveDraft(db, REVIEWER, { id, baseVersion: 1, edit: { name: 'theirs' }, why: null }, after(1000));
  expect(listing()?.drafts.map(({ edit }) => edit.name)).toEqual(['mine', 'theirs']);
  expect(listing('reviewer')?.drafts.map(({ edit }) => edit.name)).toEqual(['theirs', 'mine']);
});

test('history is told field by field, the newest first, page by page', () => {
  const total = HISTORY_PAGE + 2;
  for (let version = 1; version <= total; version++) update(`Name ${version}`, version);
  const first = listHistory(db, id);
  const [newest] = first.revisions;
  expect(newest).toMatchObject({
    version: total + 1,
    whoName: 'Test owner',
    why: WHY,
    changes: [{ field: 'name', before: `Name ${total - 1}`, after: `Name ${total}` }],
  });
  const last = listHistory(db, id, first.older);
  expect([first.revisions.length, ...last.revisions.map(({ version }) => version)]).toEqual([
    HISTORY_PAGE,
    3,
    2,
  ]);
  expect([first.before, first.older, last.before, last.older]).toEqual([null, 4, 4, null]);
  expect(listHistory(db, 99)).toEqual({ revisions: [], before: null, older: null });
});

test('a page that ends with the first change has no older one', () => {
  for (let version = 1; version <= HISTORY_PAGE; version++) update(`Name ${version}`, version);
  expect(listHistory(db, id)).toMatchObject({ revisions: { length: HISTORY_PAGE }, older: null });
});

test('a version is found by what made it, or by what the next one found', () => {
  update('Two', 1);
  update('Three', 2);
  expect([1, 2, 3, 4].map((version) => findVersion(db, id, version)?.name ?? null)).toEqual([
    'Test Hospital',
    'Two',
    'Three',
    null,
  ]);
});

test('the log can be searched, and read page by page', () => {
  update('Two', 1);
  expect(() => update('x', 2, CLOCK)).not.toThrow();
  expect(() => updateCenter(db, EDITOR, {}, CLOCK)).toThrow();
  expect(() => updateCenter(db, READER, {}, CLOCK)).toThrow();
  const count = (filter: Parameters<typeof listAudit>[1]) => listAudit(db, filter).length;
  expect(count({})).toBe(4);
  expect(count({ outcome: 'refused' })).toBe(2);
  expect(count({ outcome: 'refused', whoId: 'editor' })).toBe(1);
  expect(count({ subject: `center:${id}` })).toBe(2);
  expect(count({ action: 'restore-revision' })).toBe(0);
  for (let i = 0; i < AUDIT_PAGE; i++) expect(() => updateCenter(db, READER, {}, CLOCK)).toThrow();
  const page = listAudit(db);
  expect(page).toHaveLength(AUDIT_PAGE);
  expect(count({ before: page.at(-1)?.id })).toBe(4);
});

test('the log says by what it can be searched, and of which listings it speaks', () => {
  update('Two', 1);
  expect(() => updateCenter(db, EDITOR, {}, CLOCK)).toThrow();
  expect(() => updateCenter(db, READER, {}, CLOCK)).toThrow();
  const { actions, people } = listLogNames(db);
  expect(actions).toEqual(['update-center']);
  expect(people.map((one) => one.id).sort()).toEqual(['editor', 'owner']);
  expect(listingsInLog(db, listAudit(db)).get(`center:${id}`)).toEqual({
    slug: 'test-hospital-oh',
    name: 'Two',
  });
});
