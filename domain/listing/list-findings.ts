import { placeKey } from '@/domain/place/place-key';
import { checkAddresses, checkNames, checkSharedNumbers } from './check-between';
import {
  checkLinks,
  checkMinimum,
  checkPhoneAreas,
  checkProvenance,
  checkReferralLines,
  checkSameNumber,
  type Finding,
  type ListingCheck,
} from './check-each';
import { checkPositions, checkPostalDistances, type FindPostalCode } from './check-positions';
import type { ListingRecord } from './edit';

const cityOf = ({ address }: ListingRecord) => [
  `${address.country} ${address.region} ${placeKey(address.city)}`,
];
const numbersOf = ({ phones, fax }: ListingRecord) => [
  ...new Set([...phones, ...(fax ? [fax] : [])].map(({ number }) => number)),
];

/** Runs a check that compares each with each only where two can meet at all: ten thousand listings stay quick. */
function among(
  records: readonly ListingRecord[],
  keysOf: (record: ListingRecord) => string[],
  check: ListingCheck,
): Finding[] {
  const groups = new Map<string, ListingRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => check(group));
}

const isInUs = ({ address }: ListingRecord) => address.country === 'US';

const once = (findings: Finding[]) => [
  ...new Map(
    findings.map((finding) => [`${finding.slug} ${finding.field} ${finding.message}`, finding]),
  ).values(),
];

/** Everything worth a look in the listings as they stand on `today`, each fault once. */
export function listFindings(
  records: readonly ListingRecord[],
  { today, findPostalCode }: { today: string; findPostalCode: FindPostalCode },
): Finding[] {
  return once([
    ...[
      checkPositions,
      checkLinks,
      checkMinimum,
      checkPhoneAreas,
      checkSameNumber,
      checkReferralLines,
    ].flatMap((check) => check(records)),
    ...checkProvenance(records, today),
    // Only US codes can be placed: of others there would be nothing to do.
    ...checkPostalDistances(records.filter(isInUs), findPostalCode),
    ...among(records, cityOf, checkNames),
    ...among(records, cityOf, checkAddresses),
    ...among(records, numbersOf, checkSharedNumbers),
  ]);
}

/** Every web address that a listing names, each once. */
export function linksOf({ website, programUrl, phones, sources }: ListingRecord): string[] {
  const all = [
    website,
    programUrl,
    ...phones.map(({ sourceUrl }) => sourceUrl),
    ...sources.map(({ url }) => url),
  ];
  return [...new Set(all.filter((url) => url !== null))];
}
