import 'server-only';
import { listRecords } from '@/db/listing/editor-lists';
import type { Typed } from '@/domain/listing/form';
import { type NewListing, nearDuplicates, readNewListing } from '@/domain/listing/form';
import { db } from '@/server/db';
import { setPin } from './edit-form';

type Read = NewListing & {
  near: { slug: string; name: string }[];
  /** False: no position was typed, and nobody knows where the town is. */
  isPlaced: boolean;
};

/** A new listing as it was typed, with its pin on its town if none was given, and those it may be the same as. */
export function readNew(typed: Typed): Read {
  const text = (name: string) => (typed.get(name) ?? '').trim();
  const given = text('location.lat') !== '' || text('location.lng') !== '';
  const pinned = new Map([
    ...typed,
    ['location.precision', 'building'],
    ['location.source', 'Typed by an editor'],
  ]);
  const { slug, edit } = readNewListing(pinned);
  const placed = given ? edit : setPin(edit);
  const near = nearDuplicates(
    {
      name: text('name'),
      address: {
        street: text('address.street') || null,
        city: text('address.city'),
        region: text('address.region'),
        postalCode: null,
        country: text('address.country').toUpperCase(),
      },
    },
    listRecords(db()),
  );
  return { slug, edit: placed ?? edit, near: text('name') ? near : [], isPlaced: placed !== null };
}
