import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { saveDraft, submitDraft } from '@/db/draft/commands';
import { answerConfirmLink, makeConfirmLink } from '@/db/hospital-link/commands';
import { importBatches } from '@/db/import/schema';
import { after, CLOCK, DAYS, HOURS, idOf, NOW, openListings, rowOf, WHY } from '@/db/listing/listing.fixture';
import { toListingRecord } from '@/db/listing/record';
import { answerReport, fileReport } from '@/db/report/commands';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import {
  EDITOR,
  hospital,
  makeEdit,
  OWNER,
  READER,
  TRUSTED,
  withSources,
} from '@/domain/listing/listing.fixture';
import { QUEUE_KINDS } from '@/domain/queue/item';
import { claimItem, dismissFinding, markLink } from './commands';
import { listQueue, type QueueFilter } from './queue';

/** Nothing is to be done for it: checked lately, with a line for referrals. */
const quiet = (slug: string, change: Partial<ListingRecord> = {}): ListingRecord => {
  const { address } = makeRecord();
  return makeRecord({
    slug,
    name: slug,
    healthSystem: slug,
    address: { ...address, street: `${slug} Street`, postalCode: null },
    phones: [],
    email: 'pump@example.org',
    fax: {
      number: `+161455501${String(slug.charCodeAt(0) % 100).padStart(2, '0')}`,
      label: 'Fax',
      for: 'referring',
    },
    checkedOn: '2026-11-20',
    ...change,
  });
};

let db: Db;
const open = (...records: ListingRecord[]) => {
  db = openListings(records);
};
beforeEach(() => open(quiet('alpha')));

const queue = (filter: QueueFilter = {}, clock = CLOCK) => listQueue(db, { now: clock.now, filter });
const lines = (filter?: QueueFilter, clock = CLOCK) =>
  queue(filter, clock).items.map(
    ({ kind, center, dueOn }) => `${kind} ${center?.slug ?? '-'} ${dueOn ?? '-'}`,
  );
const report = (slug: string, clock = CLOCK) =>
  fileReport(
    db,
    READER,
    { slug, topic: 'phone', text: 'Nobody answers.', email: null, language: 'en' },
    clock,
  );

test('when all is well there is nothing to do', () => {
  expect(queue()).toEqual({
    items: [],
    counts: Object.fromEntries(QUEUE_KINDS.map((kind) => [kind, 0])),
    snoozed: 0,
    doable: 0,
  });
});

describe('due dates', () => {
  test.each([
    ['2026-09-26', []],
    ['2026-09-25', ['due alpha 2026-12-24']],
    ['2026-08-26', ['due alpha 2026-11-24']],
    ['2026-08-25', ['overdue alpha 2026-11-23']],
  ])('checked on %s', (checkedOn, expected) => {
    open(quiet('alpha', { checkedOn }));
    expect(lines()).toEqual(expected);
  });

  test('a withdrawn listing is left in peace', () => {
    open(quiet('alpha', { checkedOn: '2025-01-01', status: 'withdrawn', listing: 'reported' }));
    expect(lines()).toEqual([]);
  });

  test('a listing that nobody has confirmed to exist waits from the beginning', () => {
    open(quiet('alpha', { listing: 'reported', editorNotes: 'Is it still running?' }));
    expect(queue().items).toMatchObject([
      { kind: 'unproven', says: 'Is it still running?', about: 'reported', since: '2026-11-20', dueOn: null },
    ]);
  });
});

test('what readers do not see waits for that alone, however old it is', () => {
  open(quiet('alpha', { listing: 'unconfirmed', checkedOn: '2025-01-01' }));
  expect(lines()).toEqual(['hidden alpha -']);
});

test('a report waits with its promise until it is answered', () => {
  report('alpha');
  expect(queue().items).toEqual([
    {
      kind: 'report',
      key: 'report:1',
      claimKey: `center:${idOf(db, 'alpha')}`,
      center: { id: idOf(db, 'alpha'), slug: 'alpha', name: 'alpha', city: 'Columbus', region: 'OH' },
      says: 'Nobody answers.',
      about: 'phone',
      field: null,
      since: '2026-11-24',
      // Thanksgiving does not count.
      dueOn: '2026-11-27',
      claim: null,
      isDoable: true,
    },
  ]);
  answerReport(
    db,
    OWNER,
    { reportId: 1, status: 'not-changed', whatChanged: 'The number.', language: 'en', mail: null },
    CLOCK,
  );
  expect(lines()).toEqual([]);
});

test('a hospital that answered, a draft that was submitted and a file that was read wait too', () => {
  const id = idOf(db, 'alpha');
  makeConfirmLink(db, EDITOR, { id, tokenHash: 'a'.repeat(64), language: 'en', mail: null }, CLOCK);
  saveDraft(
    db,
    EDITOR,
    { id, baseVersion: 1, edit: withSources(toListingRecord(rowOf(db, id)), makeEdit()), why: null },
    CLOCK,
  );
  expect(lines()).toEqual([]);
  const answer = {
    role: 'nurse',
    edit: { email: 'a@example.org', fax: null },
    note: 'New fax soon.',
    version: 1,
  };
  answerConfirmLink(db, hospital(1), answer, CLOCK);
  submitDraft(db, EDITOR, { draftId: 1, why: WHY }, CLOCK);
  const file = { fileName: 'centers.csv', rows: 46, findings: [], createdAt: NOW.toISOString() };
  const who = { whoKind: 'person', whoName: 'Owner' } as const;
  for (const status of ['waiting', 'accepted'] as const) {
    db.insert(importBatches)
      .values({ ...file, ...who, status })
      .run();
  }
  expect(queue().items).toMatchObject([
    { kind: 'answer', says: 'New fax soon.', about: 'fax, email' },
    { kind: 'draft', says: WHY, about: 'Test editor' },
    { kind: 'import', says: 'centers.csv', about: 'waiting', claimKey: 'import:1', center: null },
  ]);
});

test('findings wait until the data is right or somebody says that it is', () => {
  open(quiet('alpha', { fax: null }));
  const id = idOf(db, 'alpha');
  const [lack] = queue().items;
  expect(lack).toMatchObject({ kind: 'finding', about: 'no-referral-line', field: 'phones' });
  markLink(db, EDITOR, { id, url: 'https://example.org/pump', dead: true }, CLOCK);
  expect(queue().items.map(({ about }) => about)).toEqual(['dead-link', 'no-referral-line']);
  expect(queue().items[0]?.kind).toBe('wrong');
  const finding = { id, code: 'no-referral-line', field: 'phones', message: lack?.says, why: WHY };
  dismissFinding(db, EDITOR, finding, CLOCK);
  expect(queue().items.map(({ about }) => about)).toEqual(['dead-link']);
});

test('the most pressing kind comes first, in each the oldest promise', () => {
  open(
    quiet('alpha', { checkedOn: '2026-07-01' }),
    quiet('beta', { checkedOn: '2026-06-01' }),
    quiet('gamma', { checkedOn: '2026-09-01', listing: 'reported' }),
  );
  report('gamma', after(2 * DAYS));
  report('alpha');
  expect(lines({}, after(3 * DAYS))).toEqual([
    'report alpha 2026-11-27',
    'report gamma 2026-11-30',
    'overdue beta 2026-08-30',
    'overdue alpha 2026-09-29',
    'due gamma 2026-11-30',
    'unproven gamma -',
  ]);
});

describe('claims and filters', () => {
  beforeEach(() => {
    open(quiet('alpha', { checkedOn: '2026-07-01' }), quiet('beta', { checkedOn: '2026-06-01' }));
    report('alpha');
    claimItem(db, TRUSTED, { key: `center:${idOf(db, 'alpha')}` }, CLOCK);
  });

  test('one claim holds everything of that hospital, until it expires', () => {
    const holders = (clock = CLOCK) => queue({}, clock).items.map(({ claim }) => claim?.name ?? null);
    expect(holders()).toEqual(['Test trusted', null, 'Test trusted']);
    expect(holders(after(HOURS))).toEqual([null, null, null]);
  });

  test.each<[QueueFilter, string[]]>([
    [{ kind: 'report' }, ['report alpha']],
    [{ kind: 'due' }, []],
    [{ personId: 'trusted' }, ['report alpha', 'overdue alpha']],
    [{ personId: 'nobody' }, []],
    [{ text: 'BÉTA' }, ['overdue beta']],
    [{ text: 'nobody answers' }, ['report alpha']],
    [{ text: '  ' }, ['report alpha', 'overdue beta', 'overdue alpha']],
  ])('%j', (filter, expected) => {
    const { items, counts } = queue(filter);
    expect(items.map(({ kind, center }) => `${kind} ${center?.slug}`)).toEqual(expected);
    expect(counts).toMatchObject({ report: 1, overdue: 2, due: 0 });
  });
});
