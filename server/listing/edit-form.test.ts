import { expect, test } from 'vitest';
import { addRecords } from '@/db/listing/centers.fixture';
import { updateCenter } from '@/db/listing/commands';
import { CLOCK, idOf, WHY } from '@/db/listing/listing.fixture';
import { makeRecord } from '@/domain/listing/center.fixture';
import { flatten } from '@/domain/listing/edit-parts';
import { makeEdit, OWNER } from '@/domain/listing/listing.fixture';
import { db } from '@/server/db';
import { setUpTestSite } from '@/server/test-site.fixture';
import { listingOf, readEdit } from './edit-form';

setUpTestSite((fresh) => addRecords(fresh, [makeRecord({ slug: 'here' })]));

test('a source is given to what was changed in the form, not to what others published meanwhile', () => {
  const id = idOf(db(), 'here');
  const began = makeEdit();
  const theirs = makeEdit({ email: 'new@example.org' });
  updateCenter(db(), OWNER, { id, version: 1, why: WHY, edit: theirs }, CLOCK);
  const form = new FormData();
  for (const [name, value] of flatten({ ...began, name: 'Mine' })) form.set(name, value);
  form.set('id', String(id));
  form.set('version', '1');
  form.set('origin.source', 'Their page');
  form.set('origin.day', '2026-11-24');
  const listing = listingOf(form);
  expect(listing && readEdit(form, listing).fieldSources).toEqual({
    name: { source: 'Their page', day: '2026-11-24' },
  });
});
