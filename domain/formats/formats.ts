import { PUBLIC_FACTS, type PublicFact } from '@/domain/listing/public-facts';

/** What other programs are served of a listing, in one format. */
export type Format = {
  /** Where it is had; `{slug}`: of one hospital. */
  address: string;
  /** The public facts that it does not say, each with the reason. It says every other. */
  leavesOut: { readonly [Fact in PublicFact]?: string };
};

const ONE_CONTACT = 'an address book holds how to reach a hospital, and has no property for it';

/** A feed tells that a listing is new or changed, and of which facts; what they are now, the page says. */
const NEWS = allBut(
  ['slug', 'name', 'address'],
  'a feed tells what changed, and leads to the page that says it',
);

function allBut(said: readonly PublicFact[], why: string): Format['leavesOut'] {
  return Object.fromEntries(PUBLIC_FACTS.filter((fact) => !said.includes(fact)).map((fact) => [fact, why]));
}

/**
 * Each format, and what it leaves out. `server/formats/formats.test.ts` changes every public fact in turn and looks at
 * what comes out: a fact that a format neither says nor leaves out for a reason fails it.
 */
export const FORMATS = {
  json: { address: '/api/v1/centers', leavesOut: {} },
  geojson: { address: '/api/v1/centers.geojson', leavesOut: {} },
  csv: { address: '/api/v1/centers.csv', leavesOut: {} },
  fhir: { address: '/fhir/Location', leavesOut: {} },
  hsds: { address: '/hsds/services', leavesOut: {} },
  jsonLd: { address: '/centers/{slug}', leavesOut: {} },
  atom: { address: '/feed.atom', leavesOut: NEWS },
  jsonFeed: { address: '/feed.json', leavesOut: NEWS },
  vcard: {
    address: '/centers/{slug}.vcf',
    leavesOut: {
      healthSystem: ONE_CONTACT,
      conditions: ONE_CONTACT,
      mayTreat: ONE_CONTACT,
      services: ONE_CONTACT,
      clinicians: 'a contact is of the program; whom one meets there, its page says',
      programSince: ONE_CONTACT,
      lodging: ONE_CONTACT,
      spanishInterpreter: ONE_CONTACT,
      nciDesignation: ONE_CONTACT,
      sources: 'the contact leads to the page, where each source is named',
    },
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
