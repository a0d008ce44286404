import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { auditOf, CLOCK, openListings } from '@/db/listing/listing.fixture';
import { OWNER, REVIEWER } from '@/domain/listing/listing.fixture';
import { publishPageReview, writePageReview } from './commands';
import { listPageReviews, listPublishedPageReviews } from './reads';

const page = { topic: 'side-effects', locale: 'en' } as const;
const shown = { reviewedBy: 'A Clinician, MD', reviewedOn: '2026-11-20' };
const evidence = {
  role: 'Surgical oncologist',
  proof: 'https://example.org/people/a-clinician',
  received: 'E-mail from the institution on November 20',
};
let db: Db;
beforeEach(() => {
  db = openListings([]);
});
const write = (change: object = {}) =>
  writePageReview(db, REVIEWER, { ...page, version: 0, ...shown, ...evidence, ...change }, CLOCK);
const publish = (actor = OWNER) => publishPageReview(db, actor, { ...page, version: 1 }, CLOCK);

test.each(['role', 'proof', 'received'])('a review without its %s is not kept', (field) => {
  expect(write({ [field]: ' ' })).toMatchObject({ ok: false, fieldErrors: { [field]: expect.any(String) } });
});

test('who wrote it down does not show it to readers; a second person does, who has the evidence', () => {
  expect(write()).toMatchObject({ ok: true });
  expect(publish(REVIEWER)).toEqual({
    ok: false,
    fieldErrors: { form: expect.stringContaining('second person') },
  });
  expect(listPageReviews(db)).toMatchObject([{ draft: evidence }]);
  expect(publish()).toMatchObject({ ok: true });
  expect(listPublishedPageReviews(db).get('side-effects:en')).toEqual(shown);
  expect(auditOf(db).at(-1)).toMatchObject({ action: 'publish-page-review', detail: evidence });
});

test('one that was kept before evidence was asked for is not published without it', () => {
  write();
  db.$client.exec(`update page_review set draft = '${JSON.stringify(shown)}'`);
  expect(publish()).toEqual({ ok: false, fieldErrors: { form: expect.stringContaining('evidence') } });
});
