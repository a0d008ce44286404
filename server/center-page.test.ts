import { expect, test } from 'vitest';
import { changeSlug } from '@/db/commands/desk/change-slug';
import { CLOCK, idOf } from '@/db/desk.fixture';
import { addRecords, recordAt } from '@/db/test-centers.fixture';
import { OWNER } from '@/domain/desk/desk.fixture';
import { loadCenter } from './center-page';
import { setUpTestSite } from './test-site.fixture';

setUpTestSite((db) => {
  addRecords(db, [recordAt('before', { lat: 39.96, lng: -83 })]);
  changeSlug(db, OWNER, { id: idOf(db, 'before'), version: 1, slug: 'now', why: 'It was renamed.' }, CLOCK);
});

test.each([
  [{}, '/centers/now'],
  [{ near: '43604', unit: 'km' }, '/centers/now?near=43604&unit=km'],
])('an old address leads to the new one, with what was searched for: %j', (params, path) => {
  expect(loadCenter('before', params, String)).toEqual({ outcome: 'moved', path });
});
