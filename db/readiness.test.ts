import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { addRecords, recordAt } from '@/db/listing/centers.fixture';
import { places } from '@/db/place/schema';
import { openDatabase } from './client';
import { findLack } from './readiness';
import { openTestDatabase } from './test-database';

const spot = { lat: 41, lng: -87 };

it('says what is missing, first things first', () => {
  expect(findLack(openDatabase(':memory:'))).toBe('migrations');

  const db = openTestDatabase();
  expect(findLack(db)).toBe('listings');
  addRecords(db, [recordAt('for-editors', spot, { listing: 'unconfirmed' })]);
  expect(findLack(db)).toBe('listings');
  addRecords(db, [recordAt('published', spot)]);
  expect(findLack(db)).toBe('gazetteer');

  const place = {
    id: 'zip:60637',
    kind: 'zip',
    name: '60637',
    label: 'Chicago, IL 60637',
    key: '60637',
  } as const;
  db.insert(places)
    .values({ ...place, region: 'IL', country: 'US', lat: 41.78, lng: -87.6, population: null })
    .run();
  expect(findLack(db)).toBeNull();

  db.run(
    sql`delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)`,
  );
  expect(findLack(db)).toBe('migrations');
});
