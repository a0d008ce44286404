import { expect, test } from 'vitest';
import { openTestDatabase } from '@/db/test-database';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import { toListingColumns, toListingRecord } from './record';
import { centers } from './schema';

const NOW = '2026-11-23T00:00:00.000Z';

test.each<[string, Partial<ListingRecord>]>([
  [
    'full',
    {
      fax: { number: '+16145550101', label: 'Referrals', for: 'referring' },
      email: 'pump@example.org',
      nciDesignation: 'comprehensive',
      lodging: 'no',
      spanishInterpreter: 'yes',
      location: { ...makeRecord().location, farFromPostalCode: 'a ZIP of the hospital alone' },
      sources: [{ url: null, kind: 'paper', says: 'Seen once.', pageDate: '2020', public: false }],
      confirmedOn: '2026-11-20',
      confirmedBy: 'the pump nurse',
      editorNotes: 'Call again.',
      services: { pump_placement: 'yes', pump_refill: 'no' },
    },
  ],
  [
    'sparse',
    {
      healthSystem: null,
      program: null,
      aliases: [],
      address: { street: null, city: 'Columbus', region: 'OH', postalCode: null, country: 'US' },
      phones: [],
      website: null,
      programUrl: null,
      conditions: {},
      services: {},
      clinicians: [],
      programSince: null,
    },
  ],
])('a %s record comes back from the database as it went in', (_, overrides) => {
  const record = makeRecord(overrides);
  const db = openTestDatabase();
  const row = db
    .insert(centers)
    .values({ ...toListingColumns(record), createdAt: NOW, updatedAt: NOW })
    .returning()
    .get();
  expect(toListingRecord(row)).toEqual(record);
});
