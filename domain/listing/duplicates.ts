import type { DraftEdit } from '@/domain/draft/draft';
import type { FieldErrors } from '@/domain/outcome';
import { placeKey } from '@/domain/place/place-key';
import { checkAddresses, checkNames, checkSharedNumbers } from './check-between';
import type { ListingRecord } from './edit';
import { flatten } from './edit-parts';

/** What two hospitals are compared by. */
export type Comparable = Pick<ListingRecord, 'slug' | 'name' | 'healthSystem' | 'address' | 'phones' | 'fax'>;

/** No city has so many hospitals with pumps; a file that says so must not take hours. */
const COMPARED_MAX = 100;

const keysOf = ({ address, phones, fax }: Comparable) => [
  `${address.country} ${address.region} ${placeKey(address.city)}`,
  ...new Set([...phones, ...(fax ? [fax] : [])].map(({ number }) => number)),
];

/** Listings by city and number, so that a new one is compared only with those that may be the same hospital. */
export function makeNeighbors() {
  const groups = new Map<string, Map<string, Comparable>>();
  return {
    /** A later one with the same slug takes the place of the first. */
    add({ slug, name, healthSystem, address, phones, fax }: Comparable): void {
      const kept = { slug, name, healthSystem, address, phones, fax };
      for (const key of keysOf(kept)) {
        const group = groups.get(key) ?? new Map<string, Comparable>();
        if (group.size < COMPARED_MAX || group.has(slug)) group.set(slug, kept);
        groups.set(key, group);
      }
    },
    /** Why the listing may be one that is there already, by field. */
    warnings(record: Comparable): FieldErrors {
      const others = new Map(keysOf(record).flatMap((key) => [...(groups.get(key) ?? [])]));
      others.delete(record.slug);
      const findings = [...others.values()].flatMap((other) =>
        [checkNames, checkAddresses, checkSharedNumbers].flatMap((check) => check([other, record])),
      );
      return Object.fromEntries(findings.map(({ field, message }) => [field, `${message}.`]).reverse());
    },
  };
}

export type Neighbors = ReturnType<typeof makeNeighbors>;

/** Another listing that may be of the same hospital. */
export type Duplicate = { slug: string; name: string };
/** By the field that says so. */
export type Duplicates = Record<string, Duplicate[]>;
/** What is wrong with a form as it stands, and what in it is worth a look. */
export type FormCheck = { errors: FieldErrors; duplicates: Duplicates };

/** What an edit says of which hospital it is and where, however far it has come. */
export function comparableOf(slug: string, edit: DraftEdit): Comparable {
  const typed = flatten(edit);
  const text = (name: string) => typed.get(name) ?? '';
  const line = (number: string) => ({ number, label: '', for: 'hospital' as const });
  const numbers = [...typed].filter(([name]) => /^phones\.\d+\.number$/.test(name));
  return {
    slug,
    name: text('name'),
    healthSystem: text('healthSystem') || null,
    address: {
      street: text('address.street') || null,
      city: text('address.city'),
      region: text('address.region'),
      postalCode: text('address.postalCode') || null,
      country: text('address.country'),
    },
    phones: numbers.map(([, number]) => ({ ...line(number), sourceUrl: null })),
    fax: text('fax.number') ? line(text('fax.number')) : null,
  };
}

function duplicatesAmong(
  one: Comparable,
  others: readonly Comparable[],
): { field: string; duplicate: Duplicate }[] {
  return others.flatMap((other) => {
    const findings = [checkNames, checkAddresses, checkSharedNumbers].flatMap((check) => check([other, one]));
    const fields = new Set(findings.map(({ field }) => field));
    return [...fields].map((field) => ({ field, duplicate: { slug: other.slug, name: other.name } }));
  });
}

/** Those among `others` that only the edit makes look like the same hospital: the rest is known already. */
export function newDuplicates(
  saved: Comparable,
  edited: Comparable,
  others: readonly Comparable[],
): Duplicates {
  if (!edited.name) return {};
  const known = new Set(
    duplicatesAmong(saved, others).map(({ field, duplicate }) => `${field} ${duplicate.slug}`),
  );
  const duplicates: Duplicates = {};
  for (const { field, duplicate } of duplicatesAmong(edited, others)) {
    if (!known.has(`${field} ${duplicate.slug}`))
      duplicates[field] = [...(duplicates[field] ?? []), duplicate];
  }
  return duplicates;
}
