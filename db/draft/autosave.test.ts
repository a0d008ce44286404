import { expect, test } from 'vitest';
import { after, auditOf, CLOCK, HOURS, idOf, openListings } from '@/db/listing/listing.fixture';
import { EDITOR, makeEdit } from '@/domain/listing/listing.fixture';
import { saveDraft } from './commands';
import { findOwnDraft } from './reads';

test('typing on keeps each word, and the log tells of it once an hour', () => {
  const db = openListings();
  const id = idOf(db);
  const type = (program: string, clock = CLOCK) =>
    saveDraft(db, EDITOR, { id, baseVersion: 1, edit: makeEdit({ program }), why: null }, clock);
  const lines = () => auditOf(db).filter(({ action }) => action === 'save-draft').length;
  for (const program of ['P', 'Pu', 'Pum']) type(program);
  expect(findOwnDraft(db, id, EDITOR.id)?.edit).toMatchObject({ program: 'Pum' });
  expect(lines()).toBe(1);
  type('Pump', after(2 * HOURS));
  expect(lines()).toBe(2);
});
