import { placeKey } from '@/domain/place/place-key';
import { type Finding, pairs } from './check-each';
import type { ListingRecord } from './edit';

const COMMON_WORDS = new Set(
  'a and at cancer center centre clinic comprehensive for health hospital hospitals in institute medical medicine of system the university'.split(
    ' ',
  ),
);

type Named = Pick<ListingRecord, 'slug' | 'name' | 'address'>;

/** The words that tell a name from others in its city; all of its words when none does. */
export function tellingWords({ name, address }: Pick<Named, 'name' | 'address'>): string[] {
  const city = new Set(placeKey(address.city).split(' '));
  const words = placeKey(name).split(' ');
  const telling = words.filter((word) => !COMMON_WORDS.has(word) && !city.has(word));
  return telling.length > 0 ? telling : words;
}

const isPartOf = (part: string[], whole: string[]) => part.every((word) => whole.includes(word));

const cityOf = ({ address }: Named) => [placeKey(address.city), address.region, address.country].join(', ');

/** Two listings in one city, all telling words of one of which stand in the other's name, may be one hospital. */
export const checkNames = (records: readonly Named[]): Finding[] =>
  // Spelling each name out once for each pair would take minutes where hundreds share a city.
  pairs(records.map((record) => ({ record, city: cityOf(record), words: tellingWords(record) })))
    .filter(([a, b]) => a.city === b.city && (isPartOf(a.words, b.words) || isPartOf(b.words, a.words)))
    .map(([{ record: a }, { record: b }]) => ({
      level: 'error',
      slug: b.slug,
      field: 'name',
      code: 'name-near-duplicate',
      message: `"${b.name}" and "${a.name}" (${a.slug}) in ${b.address.city} look like one hospital`,
    }));

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

type Addressed = Pick<ListingRecord, 'slug' | 'address'>;

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

type Reachable = Pick<ListingRecord, 'slug' | 'healthSystem' | 'phones' | 'fax'>;

const numbersOf = ({ phones, fax }: Reachable) =>
  [...phones, ...(fax ? [fax] : [])].map(({ number }) => number);

/**
 * A phone or fax number in two listings: hospitals of one health system may share a line, which is worth a look;
 * anything else is one hospital listed twice or a number in the wrong place.
 */
export const checkSharedNumbers = (records: readonly Reachable[]): Finding[] =>
  pairs(records).flatMap(([a, b]) => {
    const oneSystem = a.healthSystem !== null && a.healthSystem === b.healthSystem;
    return numbersOf(b)
      .filter((number) => numbersOf(a).includes(number))
      .map((number) => ({
        level: oneSystem ? 'warning' : 'error',
        slug: b.slug,
        field: 'phones',
        code: 'number-shared',
        message: `${number} is also listed for ${a.slug}`,
      }));
  });
