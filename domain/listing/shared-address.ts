import { placeKey } from '@/domain/place/place-key';
import type { CenterRecord } from './center';
import { type Finding, pairs } from './finding';

const SHORT_FORMS = new Map(
  Object.entries({
    avenue: 'ave',
    boulevard: 'blvd',
    drive: 'dr',
    highway: 'hwy',
    lane: 'ln',
    parkway: 'pkwy',
    place: 'pl',
    road: 'rd',
    street: 'st',
    // placeKey reads the "St" of "Elm St NE" as a saint.
    saint: 'st',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
  }),
);

type Addressed = Pick<CenterRecord, 'slug' | 'address'>;

/** null: no street is known, so nothing can be compared. */
function addressKey({ address }: Addressed): string | null {
  if (address.street === null) return null;
  const street = placeKey(address.street)
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word);
  return [...street, placeKey(address.city), address.region, address.country].join(' ');
}

/** Two listings at one street address are likely one hospital. */
export const checkAddresses = (records: readonly Addressed[]): Finding[] =>
  pairs(records.map((record) => ({ record, key: addressKey(record) })))
    .filter(([a, b]) => a.key !== null && a.key === b.key)
    .map(([{ record: a }, { record: b }]) => ({
      level: 'error',
      slug: b.slug,
      field: 'address.street',
      code: 'address-shared',
      message: `${b.address.street}, ${b.address.city} is also the address of ${a.slug}`,
    }));
