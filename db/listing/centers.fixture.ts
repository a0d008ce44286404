import type { Db } from '@/db/client';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { ListingRecord } from '@/domain/listing/edit';
import type { Point } from '@/domain/point';
import { toListingColumns } from './record';
import { centers } from './schema';

const WRITTEN_AT = '2026-11-23T00:00:00.000Z';

/** A made-up listing at that point. For tests only. */
export function recordAt(
  slug: string,
  { lat, lng }: Point,
  overrides: Partial<ListingRecord> = {},
): ListingRecord {
  const { location } = makeRecord();
  return makeRecord({ slug, name: slug, location: { ...location, lat, lng }, ...overrides });
}

export function addRecords(db: Db, records: ListingRecord[]): void {
  const insert = () => {
    for (const record of records) {
      db.insert(centers)
        .values({ ...toListingColumns(record), createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT })
        .run();
    }
  };
  db.$client.transaction(insert)();
}
