import { isPublic } from '@/domain/listing/center-view';
import { tellingWords } from '@/domain/listing/check-between';
import { diffRecords } from '@/domain/listing/diff';
import type { ListingRecord } from '@/domain/listing/edit';
import type { FactKey } from '@/domain/listing/fact-keys';
import { PUBLIC_FACTS, type PublicFact } from '@/domain/listing/public-facts';
import { placeKey } from '@/domain/place/place-key';
import type { LISTING_TOPICS } from './topics';

/** The facts that a topic is about, besides whether the listing is shown and how it stands; null: any that readers see. */
const FACTS_OF: Record<(typeof LISTING_TOPICS)[number], readonly FactKey[] | null> = {
  phone: ['phones', 'fax', 'email'],
  address: ['address', 'location'],
  website: ['website', 'programUrl'],
  services: ['services', 'conditions', 'mayTreat', 'lodging', 'spanishInterpreter'],
  'not-offered': ['services', 'conditions'],
  closed: [],
  other: null,
};
/** That somebody looked, and which pages say so, changes nothing of what was reported. */
const PROOF: readonly FactKey[] = ['checkedOn', 'confirmedOn', 'confirmedBy', 'sources'];
const ANY: readonly PublicFact[] = PUBLIC_FACTS.filter((fact) => !PROOF.includes(fact));

type Missing = { hospital: string; place: string };

/** Whether a listing can be the hospital that a reader missed: it lies in the town they named, or has a word of its name. */
export function isThatHospital(
  { hospital, place }: Missing,
  { name, aliases, address }: ListingRecord,
): boolean {
  const called = new Set(placeKey([name, ...aliases].join(' ')).split(' '));
  const isThere = ` ${placeKey(place)} `.includes(` ${placeKey(address.city)} `);
  return isThere || tellingWords({ name: hospital, address }).some((word) => called.has(word));
}

type Reported = { topic: keyof typeof FACTS_OF; before: ListingRecord; now: ListingRecord };

/** Whether readers see the facts that a report was about otherwise now than when it came. */
export function isFixed({ topic, before, now }: Reported): boolean {
  if (isPublic(before) !== isPublic(now)) return true;
  const facts: readonly string[] = [...(FACTS_OF[topic] ?? ANY), 'status'];
  return diffRecords(before, now).some(({ field }) => facts.includes(field.split('.')[0] ?? ''));
}
