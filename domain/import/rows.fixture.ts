import type { ListingRecord } from '@/domain/listing/edit';
import { makeListingRecord } from '@/domain/listing/listing.fixture';
import { csvLine } from './cells';
import { BULK_COLUMN_NAMES } from './columns';
import { writeRow } from './write-row';

/** The cells of a made-up listing by column, some of them said otherwise. */
export function cellsOf(record: ListingRecord, version: number | null, change: Record<string, string> = {}) {
  const cells = writeRow({ record, version: version ?? 0 });
  const named = Object.fromEntries(BULK_COLUMN_NAMES.map((name, i) => [name, cells[i] ?? '']));
  return { ...named, ...(version === null ? { version: '' } : {}), ...change };
}

/** A CSV file of such rows. */
export function csvOf(rows: Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map(csvLine).join('');
}

/** A made-up hospital far from the others: nothing about it looks like any other. */
export function makeNumbered(i: number, change: Partial<ListingRecord> = {}): ListingRecord {
  const { address, phones } = makeListingRecord();
  const number = `+1614${String(2_220_000 + i)}`;
  return makeListingRecord({
    slug: `made-up-${i}`,
    name: `Made Up ${i}`,
    address: { ...address, street: `${100 + i} Test Street`, city: `Town ${i}`, postalCode: null },
    phones: phones.map((phone) => ({ ...phone, number })),
    ...change,
  });
}
