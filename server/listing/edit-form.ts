import 'server-only';
import { findCenterRow, findVersion, toDeskRecord } from '@/db/listing/desk-record';
import type { DraftEdit } from '@/domain/draft/draft';
import type { DeskRecord } from '@/domain/listing/center-edit';
import { flatten } from '@/domain/listing/flatten';
import { readListingForm } from '@/domain/listing/listing-form';
import { type Origin, stampSources } from '@/domain/listing/stamp-sources';
import { db } from '@/server/db';
import { pinOf } from './pin-of';
import { typedOf } from './typed';

export type Listing = { id: number; version: number; record: DeskRecord };

/** The listing that a form is about; null: there is none. */
export function listingOf(form: FormData): Listing | null {
  const id = Number(form.get('id'));
  const row = Number.isSafeInteger(id) ? findCenterRow(db(), id) : null;
  return row && { id, version: row.version, record: toDeskRecord(row) };
}

/** The version that the form was made from, if there is such a one. */
export function versionOf(form: FormData, { version }: Listing): number {
  const seen = Number(form.get('version'));
  return Number.isSafeInteger(seen) && seen > 0 ? Math.min(seen, version) : version;
}

/** What was typed, with the source of the edit beside each fact that it changes in the version it began from. */
export function readEdit(form: FormData, listing: Listing): DraftEdit {
  const { id, version, record } = listing;
  const began = versionOf(form, listing);
  const before = began === version ? record : (findVersion(db(), id, began) ?? record);
  return stampSources(before, readListingForm(typedOf(form)), originOf(form));
}

function originOf(form: FormData): Origin | null {
  const source = String(form.get('origin.source') ?? '').trim();
  return source ? { source, day: String(form.get('origin.day') ?? '') } : null;
}

/** The edit with its pin on the town of its address; null: nobody knows where that is. */
export function setPin(edit: DraftEdit): DraftEdit | null {
  const typed = flatten(edit);
  const part = (name: string) => typed.get(`address.${name}`) ?? '';
  const pin = pinOf({
    city: part('city'),
    region: part('region'),
    postalCode: part('postalCode'),
    country: part('country'),
  });
  return pin && { ...edit, location: pin.location };
}
