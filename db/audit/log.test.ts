import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { idOf } from '@/db/listing/listing.fixture';
import { openTestDatabase } from '@/db/test-database';
import { AUDIT_OUTCOMES } from '@/domain/audit/log';
import { makePerson, SYSTEM } from '@/domain/listing/listing.fixture';
import { appendAudit } from './append-audit';
import { AUDIT_PAGE, type AuditFilter, listAudit, listingsInLog, listLogNames, subjectOf } from './reads';

const NOW = new Date('2027-03-01T10:00:00.000Z');
const ANN = makePerson('owner', { id: 'ann' });
const BOB = makePerson('editor', { id: 'bob' });
const ACTIONS = ['save-draft', 'publish-draft', 'manage-people'];
const SUBJECTS = ['center:1', 'center:2', 'person:ann'];

const line = fc.record({
  who: fc.constantFrom(ANN, BOB, SYSTEM),
  action: fc.constantFrom(...ACTIONS),
  outcome: fc.constantFrom(...AUDIT_OUTCOMES),
  subject: fc.constantFrom(...SUBJECTS),
});
const filter: fc.Arbitrary<AuditFilter> = fc.record(
  {
    action: fc.constantFrom(...ACTIONS, 'no-such-action'),
    outcome: fc.constantFrom(...AUDIT_OUTCOMES),
    subject: fc.constantFrom(...SUBJECTS),
    whoId: fc.constantFrom('ann', 'bob', 'nobody'),
    before: fc.integer({ min: 0, max: 40 }),
  },
  { requiredKeys: [] },
);

test('any filter shows just the lines that it says, the newest first', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), filter, (lines, wanted) => {
      const db = openTestDatabase();
      for (const entry of lines) appendAudit(db, entry, NOW);
      const all = listAudit(db);
      expect(all.map(({ id }) => id)).toEqual(lines.map((_, index) => lines.length - index));
      const { before = Number.POSITIVE_INFINITY, ...same } = wanted;
      const kept = all.filter(
        (entry) =>
          entry.id < before &&
          Object.entries(same).every(([key, value]) => new Map(Object.entries(entry)).get(key) === value),
      );
      expect(listAudit(db, wanted)).toEqual(kept);
      db.$client.close();
    }),
    { numRuns: 60 },
  );
});

test('page after page shows every line once', () => {
  const db = openTestDatabase();
  const count = 2 * AUDIT_PAGE + 1;
  for (let i = 0; i < count; i++)
    appendAudit(db, { who: ANN, action: 'save-draft', outcome: 'done', subject: `center:${i}` }, NOW);
  const first = listAudit(db);
  const second = listAudit(db, { before: first.at(-1)?.id });
  const third = listAudit(db, { before: second.at(-1)?.id });
  expect([first, second, third].map(({ length }) => length)).toEqual([AUDIT_PAGE, AUDIT_PAGE, 1]);
  expect(new Set([...first, ...second, ...third].map(({ subject }) => subject)).size).toBe(count);
});

test('the filters offer each action once, and each person by the newest name', () => {
  const db = openTestDatabase();
  const renamed = { whoKind: 'person', whoId: 'ann', whoName: 'Ann Now' } as const;
  for (const who of [ANN, BOB, SYSTEM, renamed])
    appendAudit(db, { who, action: 'save-draft', outcome: 'done' }, NOW);
  appendAudit(db, { who: BOB, action: 'confirm-center', outcome: 'refused' }, NOW);
  expect(listLogNames(db)).toEqual({
    actions: ['confirm-center', 'save-draft'],
    people: [
      { id: 'ann', name: 'Ann Now' },
      { id: 'bob', name: 'Test bob' },
    ],
  });
  expect(listLogNames(openTestDatabase())).toEqual({ actions: [], people: [] });
});

test('a line that speaks of a listing leads to it, as it is called now', () => {
  const db = openTestDatabase();
  addRecords(db, [recordAt('oak', { lat: 40, lng: -83 }, { name: 'Oak' })]);
  const id = idOf(db, 'oak');
  for (const subject of [`center:${id}`, 'center:999', 'person:ann', `x-center:${id}`, 'center:'])
    appendAudit(db, { who: ANN, action: 'save-draft', outcome: 'done', subject }, NOW);
  appendAudit(db, { who: ANN, action: 'save-draft', outcome: 'done' }, NOW);
  expect([...listingsInLog(db, listAudit(db))]).toEqual([[`center:${id}`, { slug: 'oak', name: 'Oak' }]]);
  expect(listingsInLog(db, []).size).toBe(0);
});

test('an editor names a listing by its web address, and never by a number', () => {
  const db = openTestDatabase();
  const slug = 'oak-oh';
  addRecords(db, [recordAt(slug, { lat: 40, lng: -83 })]);
  const subject = `center:${idOf(db, slug)}`;
  for (const typed of [
    slug,
    slug.toUpperCase(),
    `https://site.test/centers/${slug}?near=43604`,
    `/admin/centers/${slug}/`,
    subject,
  ])
    expect(subjectOf(db, typed), typed).toBe(subject);
  expect(subjectOf(db, 'notice 3')).toBe('notice:3');
  expect(subjectOf(db, 'no-such-hospital')).toBe('no-such-hospital');
});
