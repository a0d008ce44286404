import type { FieldErrors } from '@/domain/outcome';
import { placeKey } from '@/domain/place/place-key';
import type { CenterRecord } from './center';
import { checkNames } from './names';
import { checkAddresses } from './shared-address';
import { checkSharedNumbers } from './shared-numbers';

/** What two hospitals are compared by. */
export type Comparable = Pick<CenterRecord, 'slug' | 'name' | 'healthSystem' | 'address' | 'phones' | 'fax'>;

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
