import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { changeSlug } from '@/db/listing/commands';
import { CLOCK, idOf } from '@/db/listing/listing.fixture';
import { OWNER } from '@/domain/listing/listing.fixture';
import { setUpTestSite } from '@/server/test-site.fixture';
import { loadCenter } from './center-page';

setUpTestSite((db) => {
  addRecords(db, [recordAt('before', { lat: 39.96, lng: -83 })]);
  changeSlug(db, OWNER, { id: idOf(db, 'before'), version: 1, slug: 'now', why: 'It was renamed.' }, CLOCK);
});

test.each([
  [{}, '/centers/now'],
  [{ near: '43604', unit: 'km' }, '/centers/now?near=43604&unit=km'],
  [{ role: 'clinician' }, '/centers/now?role=clinician'],
])('an old address leads to the new one, with what was searched for: %j', (params, path) => {
  expect(loadCenter('before', params, String)).toEqual({ outcome: 'moved', path });
});

test('says for whom it is shown, with or without a place', () => {
  expect(loadCenter('now', { role: 'clinician' }, String)).toMatchObject({
    page: { role: 'clinician', cameFrom: null },
  });
  expect(loadCenter('now', {}, String)).toMatchObject({ page: { role: null } });
});
