import type { Db } from '@/db/client';
import type { CenterRecord } from '@/domain/listing/center';
import { makeRecord } from '@/domain/listing/center.fixture';
import type { Point } from '@/domain/point';
import { toCenterColumns } from './record';
import { centers } from './schema';

const WRITTEN_AT = '2026-11-23T00:00:00.000Z';

/** A made-up listing at that point. For tests only. */
export function recordAt(
  slug: string,
  { lat, lng }: Point,
  overrides: Partial<CenterRecord> = {},
): CenterRecord {
  const { location } = makeRecord();
  return makeRecord({ slug, name: slug, location: { ...location, lat, lng }, ...overrides });
}

export function addRecords(db: Db, records: CenterRecord[]): void {
  const insert = () => {
    for (const record of records) {
      db.insert(centers)
        .values({ ...toCenterColumns(record), createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT })
        .run();
    }
  };
  db.$client.transaction(insert)();
}
