import { FORMATS, type FormatName } from '@/domain/formats/formats';
import type { Center } from '@/domain/listing/center';
import type { PublicFact } from '@/domain/listing/public-facts';
import { type FactName, type Facts, factsOf, type ReadFacts } from './facts.fixture';

export type ReadFormat = FormatName | 'page';

type Exception = {
  why: string;
  /** What stands there instead of the fact; left out: nothing does. */
  says?: (facts: Facts) => unknown;
};

const PARTS: Partial<Record<FactName, PublicFact>> = {
  street: 'address',
  city: 'address',
  region: 'address',
  postalCode: 'address',
  country: 'address',
  position: 'location',
  precision: 'location',
  refusals: 'conditions',
};

const YES_ONLY = { refusals: { why: 'a code that is not listed is unknown or a stated "no"' } };
const TOWN = 'a pin that marks only a town would lead to the wrong door';
const EXACT = (facts: Facts) => (facts.precision === 'city' ? null : facts.position);
const NEWS = { why: 'an entry names the place in words' };
const FEED = { street: NEWS, postalCode: NEWS, country: NEWS };

/** Parts of facts that a format says otherwise than the table of listings, or not at all. Everything else it says as it is. */
const EXCEPTIONS: Record<ReadFormat, Partial<Record<FactName, Exception>>> = {
  json: YES_ONLY,
  geojson: YES_ONLY,
  csv: YES_ONLY,
  fhir: {},
  hsds: {},
  jsonLd: { position: { why: TOWN, says: EXACT } },
  vcard: {
    position: { why: TOWN, says: EXACT },
    precision: {
      why: 'that there is a position says that it is exact',
      says: ({ precision }) => (precision === 'city' ? 'city' : null),
    },
  },
  atom: FEED,
  jsonFeed: FEED,
  page: {
    healthSystem: { why: 'it stands before the program, unless the name of the hospital has it already' },
    program: {
      why: 'it stands behind the health system',
      says: ({ healthSystem, program, name }) =>
        [healthSystem && !name.includes(healthSystem) ? healthSystem : null, program]
          .filter(Boolean)
          .join(' · ') || null,
    },
    phones: {
      why: 'a label that says no more than who answers is not said twice',
      says: ({ phones }) =>
        phones.map((line) => line.replace(/ hospital hospital (switchboard|main number)$/i, ' hospital')),
    },
    region: {
      why: 'one that is called as its town is not said twice',
      says: ({ region, city }) => (region === city ? null : region),
    },
    position: { why: TOWN, says: EXACT },
  },
};

const whyNot = (format: ReadFormat, fact: FactName): Exception | undefined => {
  const own = EXCEPTIONS[format][fact];
  if (own || format === 'page') return own;
  const leavesOut: Partial<Record<PublicFact, string>> = FORMATS[format].leavesOut;
  const why = leavesOut[PARTS[fact] ?? (fact as PublicFact)];
  return why === undefined ? undefined : { why };
};

/** What a format has to say of a listing: every fact but those for which the table gives a reason. */
export function expectedIn(format: ReadFormat, center: Center): ReadFacts {
  const facts = factsOf(center);
  const said = (Object.keys(facts) as FactName[]).flatMap((fact): [string, unknown][] => {
    const exception = whyNot(format, fact);
    if (!exception) return [[fact, facts[fact]]];
    return exception.says ? [[fact, exception.says(facts)]] : [];
  });
  return Object.fromEntries(said) as ReadFacts;
}
