import { z } from 'zod';
import { CONDITIONS, SERVICES } from '@/domain/listing/center';
import { oneOf, positive, typed, whole } from '@/domain/params';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import { LIMIT_MAX, RADIUS_MAX_KM } from '@/domain/search/criteria';
import { OFFSET_MAX, SEARCH_TEXT_MAX } from '@/domain/search/criteria-params';
import { termId } from './identifiers';

/** What can be found by a term: what hospitals say they treat and do. */
export const TERMS = new Map([...CONDITIONS, ...SERVICES].map((code) => [termId(code), code]));

const LIST = {
  search: typed(SEARCH_TEXT_MAX),
  page: whole(1, OFFSET_MAX),
  per_page: whole(1, LIMIT_MAX),
  full: oneOf(['true', 'false']),
  format: oneOf(['json']),
};
const FOUND = {
  taxonomy_term_id: z
    .string()
    .refine((id) => TERMS.has(id), 'must be the id of a term that stands in an answer')
    .meta({ format: 'uuid' }),
  organization_id: z.string().max(36).meta({ format: 'uuid' }),
};

/** The parameters of each list, as HSDS names them. `proximity`: meters from the postal code's middle. */
export const HSDS_PARAMETERS = {
  services: { ...LIST, ...FOUND, minimal: oneOf(['true', 'false']) },
  organizations: LIST,
  service_at_locations: {
    ...LIST,
    ...FOUND,
    postcode: typed(PLACE_TEXT_MAX),
    proximity: positive(RADIUS_MAX_KM * 1000),
  },
};
export type HsdsList = keyof typeof HSDS_PARAMETERS;
