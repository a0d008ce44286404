import { placeKey } from '@/domain/place/place-key';
import type { CenterRecord } from './center';
import type { Check, Finding } from './finding';
import { checkLinks } from './links';
import { checkNames } from './names';
import { checkPositions } from './positions';
import { checkPostalDistances, type FindPostalCode } from './postal-distance';
import { checkProvenance } from './provenance';
import { checkPhoneAreas, checkReferralLines } from './record-findings';
import { checkAddresses } from './shared-address';
import { checkSharedNumbers } from './shared-numbers';

const cityOf = ({ address }: CenterRecord) => [
  `${address.country} ${address.region} ${placeKey(address.city)}`,
];
const numbersOf = ({ phones, fax }: CenterRecord) => [
  ...new Set([...phones, ...(fax ? [fax] : [])].map(({ number }) => number)),
];

/** Runs a check that compares each with each only where two can meet at all: ten thousand listings stay quick. */
function among(
  records: readonly CenterRecord[],
  keysOf: (record: CenterRecord) => string[],
  check: Check,
): Finding[] {
  const groups = new Map<string, CenterRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => check(group));
}

const isInUs = ({ address }: CenterRecord) => address.country === 'US';

const once = (findings: Finding[]) => [
  ...new Map(
    findings.map((finding) => [`${finding.slug} ${finding.field} ${finding.message}`, finding]),
  ).values(),
];

/** Everything worth a look in the listings as they stand on `today`, each fault once. */
export function listFindings(
  records: readonly CenterRecord[],
  { today, findPostalCode }: { today: string; findPostalCode: FindPostalCode },
): Finding[] {
  return once([
    ...[checkPositions, checkLinks, checkPhoneAreas, checkReferralLines].flatMap((check) => check(records)),
    ...checkProvenance(records, today),
    // Only US codes can be placed: of others there would be nothing to do.
    ...checkPostalDistances(records.filter(isInUs), findPostalCode),
    ...among(records, cityOf, checkNames),
    ...among(records, cityOf, checkAddresses),
    ...among(records, numbersOf, checkSharedNumbers),
  ]);
}
