import 'server-only';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { findOwnDraft } from '@/db/draft/reads';
import { findCenterRow, findVersion, recordOf } from '@/db/listing/record';
import { findZip } from '@/db/place/rows';
import { resolveOrigin } from '@/db/search/centers';
import type { Person } from '@/domain/account/actor';
import type { DraftEdit } from '@/domain/draft/draft';
import type { ListingRecord } from '@/domain/listing/edit';
import { flatten, type Origin, stampSources } from '@/domain/listing/edit-parts';
import { readListingForm, type Typed } from '@/domain/listing/form';
import type { Place } from '@/domain/place/place';
import { db } from '@/server/db';

type Address = { city: string; region: string; postalCode: string; country: string };

/** Where the town of an address lies, by our own gazetteer; null: it cannot be said. Nothing leaves this machine. */
export function locate({ city, region, postalCode, country }: Address): Place | null {
  const zip = country === 'US' ? findZip(db(), postalCode.slice(0, 5)) : null;
  if (zip) return zip;
  const answer = resolveOrigin(db(), [city, region].filter(Boolean).join(', '));
  const isThere =
    answer.outcome === 'found' && answer.place.country === country && answer.place.kind === 'city';
  return isThere ? answer.place : null;
}

export type TownPin = { label: string; location: ListingRecord['location'] };
type PinAddress = { city: string; region: string; postalCode: string | null; country: string };

/** A pin on the town of an address, which says that it marks no more than the town; null: nobody knows where that is. */
export function pinOf(address: PinAddress): TownPin | null {
  const place = locate({ ...address, postalCode: address.postalCode ?? '' });
  if (!place) return null;
  const source = `Our place list: ${place.label}`;
  const location = { ...place.point, precision: 'city' as const, source, farFromPostalCode: null };
  return { label: place.label, location };
}

const NUMBER_FIELDS = /^(phones\.\d+|fax)\.number$/;
const USUAL_COUNTRY = 'US';

/** The text of a form; phone numbers, as people write them, become E.164 if they can be read at all. */
export function typedOf(form: FormData): Typed {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const country = texts
    .find(([name]) => name === 'address.country')?.[1]
    .trim()
    .toUpperCase();
  return new Map(
    texts.map(([name, text]) => [name, NUMBER_FIELDS.test(name) ? numberOf(text, country) : text]),
  );
}

/** A number as people write it → as it is kept; or the text, if it is none. */
export function numberOf(text: string, country: string | undefined): string {
  const asCountry = country && isSupportedCountry(country) ? country : USUAL_COUNTRY;
  return parsePhoneNumberFromString(text, asCountry)?.number ?? text;
}

export type StoredListing = { id: number; version: number; record: ListingRecord };

/** The listing that a form is about; null: there is none. */
export function listingOf(form: FormData): StoredListing | null {
  const id = Number(form.get('id'));
  const row = Number.isSafeInteger(id) ? findCenterRow(db(), id) : null;
  return row && { id, version: row.version, record: recordOf(db(), row) };
}

/** The version that the form was made from, if there is such a one. */
export function versionOf(form: FormData, { version }: StoredListing): number {
  const seen = Number(form.get('version'));
  return Number.isSafeInteger(seen) && seen > 0 ? Math.min(seen, version) : version;
}

/** What was typed, with the source of the edit beside each fact that it changes in the version it began from. */
export function readEdit(form: FormData, listing: StoredListing, person: Person): DraftEdit {
  const { id, version, record } = listing;
  const began = versionOf(form, listing);
  const before = began === version ? record : (findVersion(db(), id, began) ?? record);
  const earlier = findOwnDraft(db(), id, person.id)?.edit;
  return stampSources(before, readListingForm(typedOf(form)), originOf(form), earlier);
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
