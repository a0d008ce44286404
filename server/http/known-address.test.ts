import { expect, test } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { setUpTestSite } from '@/server/test-site.fixture';
import { leadsSomewhere } from './known-address';

setUpTestSite((db) => addRecords(db, [recordAt('here', { lat: 39.96, lng: -83 })]));

test.each([
  ['/', true],
  ['/es', true],
  ['/centers/here', true],
  ['/es/centers/here/report', true],
  ['/centers/nowhere', false],
  ['/learn/side-effects', true],
  ['/learn/nothing', false],
  ['/report/no-number', false],
  ['/es/report/missing', true],
  ['/report/site', true],
  ['/%ff', false],
])('%s leads somewhere: %s', (address, somewhere) => expect(leadsSomewhere(address)).toBe(somewhere));

test('where the database cannot say, the page tells of the fault', () => {
  globalThis.haiDatabase?.$client.close();
  expect(leadsSomewhere('/centers/nowhere')).toBe(true);
  expect(leadsSomewhere('/report/AAAA-AAAA')).toBe(true);
  expect(leadsSomewhere('/learn/nothing')).toBe(false);
});
