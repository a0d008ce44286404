import type { z } from 'zod';
import { laterDay } from '@/domain/day';
import { type Center, CONDITIONS, SERVICES } from '@/domain/listing/center';
import { CONDITION_NAMES, SERVICE_NAMES } from '@/domain/listing/part-labels';
import { hsdsId, termId } from './identifiers';
import type {
  HsdsOrganization,
  HsdsPlace,
  HsdsService,
  organizationInListSchema,
  placeInListSchema,
  serviceInListSchema,
} from './shapes';

/** What a listing is called for good, when it was last written, and its page. */
export type HsdsContext = { listing: number; changedAt: string; url: string };

export type HsdsOfCenter = {
  services: { full: HsdsService; inList: z.infer<typeof serviceInListSchema> };
  organizations: { full: HsdsOrganization; inList: z.infer<typeof organizationInListSchema> };
  service_at_locations: { full: HsdsPlace; inList: z.infer<typeof placeInListSchema> };
};

const STATUS = {
  active: 'active',
  paused: 'temporarily closed',
  planned: 'inactive',
  withdrawn: 'inactive',
} as const;
const PROGRAM = 'Hepatic artery infusion (HAI) pump program';
const INTERPRETER = {
  yes: 'A call in Spanish reached an interpreter.',
  no: 'A call in Spanish did not reach an interpreter.',
} as const;
const SOURCE_NAMES = {
  program_page: 'Source: a page of the program',
  news_release: 'Source: a news release',
  directory: 'Source: a directory',
  paper: 'Source: a paper',
} as const;
const PIN = {
  building: 'The position marks the building.',
  campus: 'The position marks the campus.',
  city: 'The position marks only the town.',
} as const;

/** `{}` for what is not known: HSDS leaves out what it cannot say. */
const known = <Key extends string, Value>(key: Key, value: Value | null | undefined) =>
  (value === null || value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

/** null and undefined: nobody said. */
type Said = [fact: string, code: string, name: string, value: string | null | undefined];

/** The facts that HSDS has no property for, each an attribute of the service: `link_type` is the fact, `value` what it says. */
function attributesOf(center: Center, listing: number) {
  const facts: Said[] = [
    ...CONDITIONS.map((code): Said => ['conditions', code, CONDITION_NAMES[code], center.conditions[code]]),
    ...center.mayTreat.map(
      ({ condition, says }): Said => ['mayTreat', condition, CONDITION_NAMES[condition], says],
    ),
    ...SERVICES.map((code): Said => ['services', code, SERVICE_NAMES[code], center.services[code]]),
    ['slug', 'slug', 'Name in our addresses', center.slug],
    ['healthSystem', 'healthSystem', 'Health system', center.healthSystem],
    ['programSince', 'programSince', 'Pump program since', center.programSince?.toString()],
    ['lodging', 'lodging', 'Lodging for patients from far', center.lodging],
    ['nciDesignation', 'nciDesignation', 'NCI designation', center.nciDesignation],
    ['listing', 'listing', 'Verification', center.listing],
    ['checkedOn', 'checkedOn', 'Pages read on', center.checkedOn],
    ['confirmedOn', 'confirmedOn', 'Confirmed by the hospital on', center.confirmedOn],
    ['confirmedBy', 'confirmedBy', 'Confirmed by', center.confirmedBy],
    ...center.sources.map(
      ({ kind, says, url, pageDate }): Said => [
        'sources',
        kind,
        SOURCE_NAMES[kind],
        [url, says, pageDate].filter(Boolean).join(' | '),
      ],
    ),
  ];
  return facts
    .filter(([, , , value]) => value !== null && value !== undefined)
    .map(([fact, code, name, value], index) => ({
      id: hsdsId('attribute', listing, index),
      link_id: hsdsId('service', listing),
      link_type: fact,
      link_entity: 'service' as const,
      value: value ?? '',
      taxonomy_term_id: termId(code),
      taxonomy_term: { id: termId(code), code, name, description: name },
    }));
}

function phonesOf({ phones, fax }: Center, listing: number) {
  const lines = [
    ...phones.map((phone) => ({ ...phone, type: 'voice' as const })),
    ...(fax ? [{ ...fax, type: 'fax' as const }] : []),
  ];
  return lines.map(({ number, type, label, for: audience }, index) => ({
    id: hsdsId('phone', listing, index),
    number,
    type,
    description: `For ${audience}: ${label}`,
  }));
}

function locationOf({ name, address, location }: Center, listing: number) {
  return {
    id: hsdsId('location', listing),
    location_type: 'physical' as const,
    name,
    description: PIN[location.precision],
    latitude: location.lat,
    longitude: location.lng,
    addresses: [
      {
        id: hsdsId('address', listing),
        address_1: address.street ?? '',
        city: address.city,
        state_province: address.region,
        postal_code: address.postalCode ?? '',
        country: address.country,
        address_type: 'physical' as const,
      },
    ],
  };
}

function alertOf({ listing, status, overdue }: Center): string | null {
  const sentences = [
    status === 'paused' ? 'Takes no new patients for now.' : '',
    status === 'planned' ? 'The program is planned and has not started yet.' : '',
    listing === 'reported' ? 'Reported by others than the hospital: call first.' : '',
    overdue ? 'Neither checked nor confirmed within 90 days.' : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** One listing as HSDS 3: a hospital (organization) that runs a pump program (service) at a place. */
export function hsdsOf(center: Center, { listing, changedAt, url }: HsdsContext): HsdsOfCenter {
  const { address } = center;
  const organization = {
    id: hsdsId('organization', listing),
    name: center.name,
    description: `Hospital in ${address.city}, ${address.region}, ${address.country}.`,
    ...known('email', center.email),
    ...known('website', center.website),
    uri: url,
  };
  const own = {
    id: hsdsId('service', listing),
    organization_id: organization.id,
    name: center.program ?? PROGRAM,
    description: `${PROGRAM} of ${center.name}. Call before you travel.`,
    ...known('url', center.programUrl),
    ...known('email', center.email),
    status: STATUS[center.status],
    ...known('interpretation_services', center.spanishInterpreter && INTERPRETER[center.spanishInterpreter]),
    assured_date: laterDay(center.checkedOn, center.confirmedOn),
    ...known('alert', alertOf(center)),
    last_modified: changedAt,
  };
  const parts = {
    phones: phonesOf(center, listing),
    contacts: center.clinicians.map(({ name, role }, index) => ({
      id: hsdsId('contact', listing, index),
      name,
      ...known('title', role),
    })),
    attributes: attributesOf(center, listing),
  };
  const location = locationOf(center, listing);
  const link = {
    id: hsdsId('service_at_location', listing),
    service_id: own.id,
    location_id: location.id,
    location,
  };
  const service = { ...own, organization };
  return {
    organizations: {
      inList: organization,
      full: { ...organization, locations: [location], services: [{ ...own, ...parts }] },
    },
    services: { inList: service, full: { ...service, ...parts, service_at_locations: [link] } },
    service_at_locations: {
      inList: { ...link, service },
      full: { ...link, service: { ...service, ...parts } },
    },
  };
}
