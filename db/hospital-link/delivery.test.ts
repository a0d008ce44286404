import { beforeEach, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { CLOCK, idOf, openListings, revisionsOf, rowOf } from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { hospital, makePerson, OWNER, REVIEWER } from '@/domain/listing/listing.fixture';
import { acceptConfirmAnswer, answerConfirmLink, makeConfirmLink } from './commands';
import { confirmLinks } from './schema';

const PUBLISHED = 'pump@example.org';
const MAIL = { subject: 'Please confirm', text: 'https://example.org/confirm/x', html: null };
let db: Db;
let id: number;
beforeEach(() => {
  db = openListings([makeRecord({ email: PUBLISHED })]);
  id = idOf(db);
});

/** One link by the owner, and the answer that all is correct. */
function answered(to: string | null, isShown = false) {
  const mail = to && { ...MAIL, to };
  const input = { id, tokenHash: 'a'.repeat(64), language: 'en', mail, isShown };
  expect(makeConfirmLink(db, OWNER, input, CLOCK)).toMatchObject({ ok: true });
  const answer = { role: 'nurse', edit: {}, note: null, version: 1 };
  expect(answerConfirmLink(db, hospital(1), answer, CLOCK)).toEqual({ ok: true });
  return db.select().from(confirmLinks).get();
}
const accept = (actor = OWNER) => acceptConfirmAnswer(db, actor, { linkId: 1, version: 1, take: [] }, CLOCK);

test.each([
  [null, true, 'hand'],
  [null, false, 'hand'],
  ['other@example.org', false, 'other-mail'],
  // No mail server: the editor who made it was shown the link.
  [PUBLISHED, true, 'hand'],
])(
  'to %s (shown: %s) it came by %s: who made it cannot make it the word of the hospital',
  (to, isShown, delivery) => {
    expect(answered(to, isShown)).toMatchObject({ delivery });
    expect(accept()).toEqual({ ok: false, fieldErrors: { form: expect.stringContaining('somebody else') } });
    expect(rowOf(db, id)).toMatchObject({ version: 1, confirmedOn: null });
    expect(accept(REVIEWER)).toMatchObject({ ok: true, confirms: 'yes' });
    expect(revisionsOf(db)).toMatchObject([{ detail: { delivery } }]);
  },
);

test('our own mail to the address that readers see proves it, in whatever case that is written', () => {
  expect(answered('Pump@Example.org')).toMatchObject({ delivery: 'published-mail' });
  expect(accept()).toMatchObject({ ok: true, confirms: 'yes' });
});

test('an address that the editor published just before proves nothing', () => {
  db = openListings([makeRecord()]);
  const owner = makePerson('owner', { id: 'forger' });
  db.$client.exec(`update center set email = '${PUBLISHED}'`);
  db.$client.exec(
    `insert into center_revision (center_id, version, action, at, who_kind, who_id, who_name, before, after, changed)
     values (1, 1, 'update', '2026-11-24T15:00:00.000Z', 'person', '${owner.id}', 'F', '{}', '{}', '["email"]')`,
  );
  const input = {
    id: 1,
    tokenHash: 'a'.repeat(64),
    language: 'en',
    mail: { ...MAIL, to: PUBLISHED },
    isShown: false,
  };
  makeConfirmLink(db, owner, input, CLOCK);
  expect(db.select().from(confirmLinks).get()).toMatchObject({ delivery: 'other-mail' });
});
