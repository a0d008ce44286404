import { placeKey } from '@/domain/place/place-key';
import type { CenterRecord } from './center';
import { type Finding, pairs } from './finding';

const COMMON_WORDS = new Set(
  'a and at cancer center centre clinic comprehensive for health hospital hospitals in institute medical medicine of system the university'.split(
    ' ',
  ),
);

type Named = Pick<CenterRecord, 'slug' | 'name' | 'address'>;

/** The words that tell a name from others in its city; all of its words when none does. */
function tellingWords({ name, address }: Named): string[] {
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
