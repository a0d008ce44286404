import { DEFAULT_KM } from './near';
import type { FhirType } from './resources';

/** How a parameter is compared, as R4 names it. */
export type ParamKind = 'string' | 'token' | 'reference' | 'date' | 'special';
export type Param = { kind: ParamKind; says: string };

export const COUNT_MAX = 100;
export const COUNT_DEFAULT = 20;

const NAME: Param = { kind: 'string', says: 'The name begins with it; :contains and :exact are understood.' };
const IDENTIFIER: Param = {
  kind: 'token',
  says: 'The name in our addresses, alone or with its system before a "|".',
};
const NEAR: Param = {
  kind: 'special',
  says: `[latitude]|[longitude]|[distance]|[units]: km unless m, mi, [mi_i] or [mi_us] is said; without a distance ${DEFAULT_KM} km (250 miles). Latitude first. Nearest first, the distance of each in Bundle.entry.search.`,
};
const part = (says: string): Param => ({ kind: 'string', says });
const ADDRESS = {
  address: part('Any part of the address begins with it.'),
  'address-city': part('The town begins with it.'),
  'address-state': part('The code of the state or province begins with it.'),
  'address-postalcode': part('The postal code begins with it.'),
  'address-country': part('The code of the country begins with it.'),
} as const;
const reference = (says: string): Param => ({ kind: 'reference', says });

/** What each type can be searched by, besides `COMMON`. */
export const PARAMS = {
  Location: {
    near: NEAR,
    name: NAME,
    ...ADDRESS,
    organization: reference('The hospital that runs it.'),
    identifier: IDENTIFIER,
    type: { kind: 'token', says: 'No place has a code of its type: finds none.' },
  },
  Organization: {
    name: NAME,
    ...ADDRESS,
    identifier: IDENTIFIER,
    type: { kind: 'token', says: 'prov finds all, any other code none.' },
  },
  HealthcareService: {
    name: NAME,
    'location.near': NEAR,
    location: reference('Where it is.'),
    organization: reference('The hospital that runs it.'),
    identifier: IDENTIFIER,
    active: { kind: 'token', says: 'true: takes new patients, as far as we know.' },
  },
  VerificationResult: { target: reference('What was verified: a HealthcareService or a Location.') },
} as const satisfies Record<FhirType, Record<string, Param>>;

/** What every type can be searched by. */
export const COMMON = {
  _id: { kind: 'token', says: 'One or several ids, with commas between.' },
  _lastUpdated: {
    kind: 'date',
    says: 'eq, ne, lt, le, gt and ge; when our listing was written, not when it was checked.',
  },
} as const satisfies Record<string, Param>;

/** What a match can bring along, and what it can be brought along by. */
export const INCLUDES: Record<
  FhirType,
  { include: Record<string, FhirType>; revinclude: Record<string, FhirType> }
> = {
  Location: {
    include: { 'Location:organization': 'Organization' },
    revinclude: {
      'HealthcareService:location': 'HealthcareService',
      'VerificationResult:target': 'VerificationResult',
    },
  },
  Organization: {
    include: {},
    revinclude: {
      'Location:organization': 'Location',
      'HealthcareService:organization': 'HealthcareService',
    },
  },
  HealthcareService: {
    include: { 'HealthcareService:location': 'Location', 'HealthcareService:organization': 'Organization' },
    revinclude: { 'VerificationResult:target': 'VerificationResult' },
  },
  VerificationResult: {
    include: { 'VerificationResult:target': 'HealthcareService' },
    revinclude: {},
  },
};
