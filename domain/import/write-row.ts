import type { ListingRecord } from '@/domain/listing/edit';
import { csvLine, joinLines } from './cells';
import { BULK_COLUMNS, type BulkColumn } from './columns';

/** A listing as it goes out and comes back: everything an editor can see. */
export type BulkListing = { record: ListingRecord; version: number };

const LISTS: Record<string, (record: ListingRecord) => (string | null)[][]> = {
  aliases: ({ aliases }) => aliases.map((name) => [name]),
  phones: ({ phones }) => phones.map((phone) => [phone.label, phone.number, phone.for, phone.sourceUrl]),
  fax: ({ fax }) => (fax ? [[fax.label, fax.number, fax.for]] : []),
  mayTreat: ({ mayTreat }) => mayTreat.map(({ condition, says }) => [condition, says]),
  clinicians: ({ clinicians }) => clinicians.map(({ name, role }) => [name, role]),
  sources: ({ sources }) =>
    sources.map((source) => [
      source.kind,
      source.says,
      source.url,
      source.pageDate,
      source.public ? null : EDITORS_ONLY,
    ]),
  fieldSources: ({ fieldSources }) =>
    Object.entries(fieldSources).map(([field, given]) => [field, given?.source ?? null, given?.day ?? null]),
};

/** In the last part of a source. */
export const EDITORS_ONLY = 'editors';

/** What stands at `address.city`. */
function valueAt(record: ListingRecord, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => {
    const holder = value !== null && typeof value === 'object' ? new Map(Object.entries(value)) : null;
    return holder?.get(key);
  }, record);
}

function cellOf({ record, version }: BulkListing, { name }: BulkColumn): string {
  if (name === 'version') return String(version);
  const list = LISTS[name];
  if (list) return joinLines(list(record));
  const value = valueAt(record, name);
  return value === null || value === undefined ? '' : String(value);
}

/** The cells of a listing, in the order of the columns. */
export const writeRow = (listing: BulkListing): string[] =>
  BULK_COLUMNS.map((column) => cellOf(listing, column));

export const bulkHead = (): string => csvLine(BULK_COLUMNS.map(({ name }) => name));
export const bulkLine = (listing: BulkListing): string => csvLine(writeRow(listing));
