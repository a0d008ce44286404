import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { returnDraft, saveDraft, submitDraft } from '@/db/draft/commands';
import { publishPageReview, writePageReview } from '@/db/learn/commands';
import { CLOCK, idOf, NOW, openListings, WHY } from '@/db/listing/listing.fixture';
import { queueMail, settleMail } from '@/db/mail/commands';
import { markMail, takeMail } from '@/db/mail/delivery';
import { withdrawNotice, writeNotice } from '@/db/notice/commands';
import { fileReport } from '@/db/report/commands';
import type { Capacity } from '@/domain/account/permissions';
import { makeRecord } from '@/domain/listing/center.fixture';
import {
  EDITOR,
  makeEdit,
  NOTICE,
  READER,
  REVIEWER,
  SYSTEM,
  withSources,
} from '@/domain/listing/listing.fixture';
import type { Viewer } from '@/domain/queue/rights';
import { claimItem } from './commands';
import { listQueue } from './queue';

const fax = { number: '+16145550109', label: 'Fax', for: 'referring' } as const;
const address = { ...makeRecord().address, postalCode: null };
const quiet = makeRecord({ fax, address, checkedOn: '2026-11-20' });
let db: Db;
beforeEach(() => {
  db = openListings([quiet]);
});

test('a draft of which changes were requested waits for its editor', () => {
  const id = idOf(db);
  saveDraft(db, EDITOR, { id, baseVersion: 1, edit: withSources(quiet, makeEdit()), why: null }, CLOCK);
  submitDraft(db, EDITOR, { draftId: 1, why: WHY }, CLOCK);
  returnDraft(db, REVIEWER, { draftId: 1, note: 'Which page says so?' }, CLOCK);
  const of = (viewer: Viewer) => listQueue(db, { now: NOW, viewer }).items;
  expect(of({ id: 'editor', capacity: 'editor' })).toMatchObject([
    { kind: 'returned', says: 'Which page says so?', isDoable: true },
  ]);
  expect(of({ id: 'reviewer', capacity: 'reviewer' })).toEqual([]);
  saveDraft(db, EDITOR, { id, baseVersion: 1, edit: withSources(quiet, makeEdit()), why: null }, CLOCK);
  submitDraft(db, EDITOR, { draftId: 1, why: WHY }, CLOCK);
  expect(listQueue(db, { now: NOW }).items).toMatchObject([{ kind: 'draft' }]);
});

test('mails that did not go their way, and words of notices and reviews, wait for who may decide', () => {
  queueMail(
    db,
    SYSTEM,
    { kind: 'digest', to: 'a@example.org', subject: 'S', text: 'T', html: null, dedupeKey: 'd' },
    CLOCK,
  );
  takeMail(db, SYSTEM, {}, CLOCK);
  markMail(db, SYSTEM, { mailId: 1, attempt: 1, result: { status: 'uncertain' } }, CLOCK);
  writeNotice(db, EDITOR, { version: 0, notice: NOTICE }, CLOCK);
  const review = {
    topic: 'side-effects',
    locale: 'es',
    reviewedBy: 'Dr. Ana',
    reviewedOn: '2026-11-20',
    role: 'Surgeon',
    proof: 'https://example.org/a',
    received: 'By e-mail',
  };
  writePageReview(db, EDITOR, { ...review, version: 0 }, CLOCK);
  const keys = (capacity: Capacity) =>
    listQueue(db, { now: NOW, viewer: { id: 'x', capacity } }).items.map(({ claimKey }) => claimKey);
  const expected = ['notice:pump-1', 'mail:1', 'review:side-effects:es'];
  expect(keys('reviewer')).toEqual(expected);
  expect(keys('editor')).toEqual([]);
  for (const key of expected) expect(claimItem(db, REVIEWER, { key }, CLOCK)).toMatchObject({ ok: true });
  expect(listQueue(db, { now: NOW }).items.map(({ claim }) => claim?.personId)).toEqual(
    Array(3).fill('reviewer'),
  );
  withdrawNotice(db, REVIEWER, { noticeId: 'pump-1', version: 1, why: WHY }, CLOCK);
  publishPageReview(db, REVIEWER, { topic: 'side-effects', locale: 'es', version: 1 }, CLOCK);
  settleMail(db, REVIEWER, { mailId: 1 }, CLOCK);
  expect(keys('owner')).toEqual([]);
});

test('who may not do it sees it, and is told so', () => {
  db = openListings([{ ...quiet, checkedOn: '2026-07-01' }]);
  const report = { slug: makeRecord().slug, topic: 'phone', text: 'x', email: null, language: 'en' };
  fileReport(db, READER, report, CLOCK);
  const of = (capacity: Capacity) => listQueue(db, { now: NOW, viewer: { id: 'x', capacity } });
  expect(of('editor').items.map(({ kind, isDoable }) => [kind, isDoable])).toEqual([
    ['report', false],
    ['overdue', true],
  ]);
  expect([of('editor').doable, of('reviewer').doable]).toEqual([1, 2]);
});
