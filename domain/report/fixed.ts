import { isPublic } from '@/domain/listing/center-view';
import { diffRecords } from '@/domain/listing/diff';
import type { ListingRecord } from '@/domain/listing/edit';
import type { FactKey } from '@/domain/listing/fact-keys';
import { PUBLIC_FACTS, type PublicFact } from '@/domain/listing/public-facts';
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

type Reported = { topic: keyof typeof FACTS_OF; before: ListingRecord; now: ListingRecord };

/** Whether readers see the facts that a report was about otherwise now than when it came. */
export function isFixed({ topic, before, now }: Reported): boolean {
  if (isPublic(before) !== isPublic(now)) return true;
  const facts: readonly string[] = [...(FACTS_OF[topic] ?? ANY), 'status'];
  return diffRecords(before, now).some(({ field }) => facts.includes(field.split('.')[0] ?? ''));
}
