import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { authUsers } from '@/db/account/schema';
import { recordCall } from '@/db/call/commands';
import type { Db } from '@/db/client';
import { endCheck } from '@/db/import/check';
import { acceptImport, startImport } from '@/db/import/commands';
import { confirmCenter, createCenter, updateCenter } from '@/db/listing/commands';
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

function addAnother(role: 'reviewer' | 'owner') {
  const times = { createdAt: CLOCK.now, updatedAt: CLOCK.now };
  const person = { id: `another ${role}`, name: 'A', email: `${role}@example.org`, emailVerified: true };
  db.insert(authUsers)
    .values({ ...person, role, ...times })
    .run();
}

test('beside another reviewer nobody does, neither at once nor as a draft nor by a page they read', () => {
  addAnother('reviewer');
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

describe('beside another reviewer, a hidden listing that somebody wrote', () => {
  const call = { version: 1, how: 'phoned', withRole: 'nurse', language: 'en', day: '2026-11-24' };
  let hidden: number;
  beforeEach(() => {
    addAnother('reviewer');
    const { phones, services, sources } = makeEdit();
    const created = { ...makeEdit({ name: 'Second' }), phones, services, sources, listing: 'unconfirmed' };
    const input = { slug: 'second', checkedOn: '2026-11-24', why: WHY, edit: created };
    const result = createCenter(db, OWNER, input, CLOCK);
    if (!result.ok) throw new Error(JSON.stringify(result));
    hidden = result.id;
  });

  test('is shown by somebody else, who confirms it', () => {
    expect(confirmCenter(db, OWNER, { id: hidden, ...call }, CLOCK)).toEqual({
      ok: false,
      fieldErrors: { how: 'Somebody else has to show it to readers: you wrote some of it yourself.' },
    });
    expect(confirmCenter(db, REVIEWER, { id: hidden, ...call }, CLOCK)).toMatchObject({ ok: true });
  });

  test('is not shown by a call of theirs, which is recorded nevertheless', () => {
    const reached = {
      ...{ id: hidden, version: 1, outcome: 'reached', dialed: null, withRole: 'nurse', language: 'en' },
      ...{ interpreter: null, callBackOn: null, notes: null, answers: {}, allRight: true },
      corrections: { phones: {} },
    };
    expect(recordCall(db, OWNER, reached, CLOCK)).toMatchObject({ ok: true, confirmed: false });
    expect(rowOf(db, hidden).listing).toBe('unconfirmed');
  });
});

test('a file is imported by another owner than the one who brought it, if there is one', () => {
  const attempt = randomUUID();
  startImport(db, OWNER, { fileName: 'a.csv', content: Buffer.from(''), attempt }, CLOCK);
  endCheck(db, { importId: 1, attempt }, CLOCK.now);
  const accept = () => acceptImport(db, OWNER, { importId: 1, attempt, why: WHY, goodOnly: false }, CLOCK);
  const says = (why: string) => ({ ok: false, fieldErrors: { why: expect.stringContaining(why) } });
  addAnother('reviewer');
  expect(accept()).toEqual(says('nothing to take'));
  addAnother('owner');
  expect(accept()).toEqual(says('another owner'));
});
