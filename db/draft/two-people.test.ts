import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { authUsers } from '@/db/account/schema';
import type { Db } from '@/db/client';
import { confirmCenter, updateCenter } from '@/db/listing/commands';
import { CLOCK, idOf, openListings, rowOf, WHY } from '@/db/listing/listing.fixture';
import { makeEdit, OWNER, REVIEWER } from '@/domain/listing/listing.fixture';
import { publishDraft, saveDraft, submitDraft } from './commands';

let db: Db;
let id: number;
beforeEach(() => {
  vi.stubEnv('TWO_PERSON_RULE', 'on');
  db = openListings();
  id = idOf(db);
});
afterEach(() => vi.unstubAllEnvs());
const edit = makeEdit({ program: 'New name' });
const update = () => updateCenter(db, OWNER, { id, version: 1, why: WHY, edit }, CLOCK);

test('alone somebody publishes their own words', () => {
  expect(update()).toMatchObject({ ok: true });
});

test('beside another reviewer nobody does, neither at once nor as a draft nor by a page they read', () => {
  const times = { createdAt: CLOCK.now, updatedAt: CLOCK.now };
  const person = { id: 'another', name: 'A', email: 'a@example.org', emailVerified: true };
  db.insert(authUsers)
    .values({ ...person, role: 'reviewer', ...times })
    .run();
  expect(update()).toEqual({ ok: false, fieldErrors: { form: expect.stringContaining('Somebody else') } });
  saveDraft(db, OWNER, { id, baseVersion: 1, edit, why: null }, CLOCK);
  submitDraft(db, OWNER, { draftId: 1, why: WHY }, CLOCK);
  const publish = (actor = OWNER) =>
    publishDraft(db, actor, { draftId: 1, savedAt: CLOCK.now.toISOString(), version: 1 }, CLOCK);
  expect(publish()).toEqual({ ok: false, why: 'not-yours' });
  const page = { how: 'their-page', withRole: null, pageUrl: 'https://example.org/pump', language: 'en' };
  expect(confirmCenter(db, REVIEWER, { id, version: 1, ...page, day: '2026-11-24' }, CLOCK)).toMatchObject({
    waits: true,
  });
  expect(publish(REVIEWER)).toMatchObject({ ok: true });
  expect(rowOf(db, id).program).toBe('New name');
});
