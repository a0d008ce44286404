import { expect, test } from 'vitest';
import { saveDraft } from '@/db/draft/commands';
import { addRecords } from '@/db/listing/centers.fixture';
import { updateCenter } from '@/db/listing/commands';
import { CLOCK, idOf, WHY } from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { flatten } from '@/domain/listing/edit-parts';
import { EDITOR, makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { listingOf, readEdit } from './edit-form';

setUpTestSite((fresh) => addRecords(fresh, [makeRecord({ slug: 'here' }), makeRecord({ slug: 'again' })]));

const formOf = (edit: object, given: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of flatten(edit)) form.set(name, value);
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  return form;
};

test('words typed over a draft do not keep the source that the draft gave its own', () => {
  const id = idOf(db(), 'again');
  const read = (edit: object, origin: string) => {
    const form = formOf(edit, {
      id: String(id),
      version: '1',
      'origin.source': origin,
      'origin.day': '2026-11-24',
    });
    const listing = listingOf(form);
    if (!listing) throw new Error('no listing');
    return readEdit(form, listing, EDITOR);
  };
  const first = read({ ...makeEdit(), program: 'First words' }, 'Their page');
  saveDraft(db(), EDITOR, { id, baseVersion: 1, edit: first, why: null }, CLOCK);
  expect(read(first, '').fieldSources).toEqual({ program: { source: 'Their page', day: '2026-11-24' } });
  const over = { ...first, program: 'Other words' };
  expect(read(over, '').fieldSources).toEqual({});
  expect(read(over, 'A call').fieldSources).toEqual({ program: { source: 'A call', day: '2026-11-24' } });
});

test('a source is given to what was changed in the form, not to what others published meanwhile', () => {
  const id = idOf(db(), 'here');
  const began = makeEdit();
  const theirs = makeEdit({ email: 'new@example.org' });
  updateCenter(db(), OWNER, { id, version: 1, why: WHY, edit: theirs }, CLOCK);
  const given = { id: String(id), version: '1', 'origin.source': 'Their page', 'origin.day': '2026-11-24' };
  const form = formOf({ ...began, name: 'Mine' }, given);
  const listing = listingOf(form);
  expect(listing && readEdit(form, listing, EDITOR).fieldSources).toEqual({
    name: { source: 'Their page', day: '2026-11-24' },
  });
});
