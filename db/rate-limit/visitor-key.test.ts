import { expect, test } from 'vitest';
import { after, CLOCK, DAYS, openListings } from '@/db/listing/listing.fixture';
import { metas } from '@/db/meta';
import { visitorKey } from './visitor-key';

const ADDRESS = '192.0.2.1';

test('tells visitors apart for a day, and forgets how', () => {
  const db = openListings();
  const today = visitorKey(db, ADDRESS, CLOCK.now);
  expect(visitorKey(db, ADDRESS, CLOCK.now)).toBe(today);
  expect(visitorKey(db, '192.0.2.2', CLOCK.now)).not.toBe(today);
  const salt = db.select().from(metas).get();
  expect(visitorKey(db, ADDRESS, after(DAYS).now)).not.toBe(today);
  expect(db.select().from(metas).all()).toHaveLength(1);
  expect(db.select().from(metas).get()).not.toEqual(salt);
});

test('keeps no address, and is another in another database', () => {
  const [one, two] = [openListings(), openListings()];
  expect(visitorKey(one, ADDRESS, CLOCK.now)).not.toBe(visitorKey(two, ADDRESS, CLOCK.now));
  expect(one.$client.serialize().includes(ADDRESS)).toBe(false);
});
