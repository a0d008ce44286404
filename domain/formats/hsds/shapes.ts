import { z } from 'zod';

const id = z.uuid();
const phone = z.strictObject({
  id,
  number: z.string(),
  type: z.enum(['voice', 'fax']),
  description: z.string(),
});
const attribute = z.strictObject({
  id,
  link_id: id,
  link_type: z.string(),
  link_entity: z.literal('service'),
  value: z.string(),
  taxonomy_term_id: id,
  taxonomy_term: z.strictObject({ id, code: z.string(), name: z.string(), description: z.string() }),
});

const organization = z.strictObject({
  id,
  name: z.string(),
  description: z.string(),
  email: z.email().optional(),
  website: z.url().optional(),
  uri: z.url(),
});
const location = z.strictObject({
  id,
  location_type: z.literal('physical'),
  name: z.string(),
  description: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  addresses: z.array(
    z.strictObject({
      id,
      /** Empty: not known. HSDS demands it. */
      address_1: z.string(),
      city: z.string(),
      state_province: z.string(),
      postal_code: z.string(),
      country: z.string().length(2),
      address_type: z.literal('physical'),
    }),
  ),
});
const service = z.strictObject({
  id,
  organization_id: id,
  name: z.string(),
  description: z.string(),
  url: z.url().optional(),
  email: z.email().optional(),
  status: z.enum(['active', 'inactive', 'temporarily closed']),
  interpretation_services: z.string().optional(),
  assured_date: z.iso.date(),
  alert: z.string().optional(),
  last_modified: z.iso.datetime(),
});

/** In a list: what there is one of. */
export const serviceInListSchema = service.extend({ organization }).meta({ id: 'HsdsServiceInList' });
export const organizationInListSchema = organization.meta({ id: 'HsdsOrganizationInList' });
export const placeInListSchema = z
  .strictObject({ id, service_id: id, location_id: id, location, service: serviceInListSchema })
  .meta({ id: 'HsdsServiceAtLocationInList' });

const serviceParts = {
  phones: z.array(phone),
  contacts: z.array(z.strictObject({ id, name: z.string(), title: z.string().optional() })),
  attributes: z.array(attribute),
};
/** With all that belongs to it. */
export const serviceSchema = serviceInListSchema
  .extend({
    ...serviceParts,
    service_at_locations: z.array(z.strictObject({ id, service_id: id, location_id: id, location })),
  })
  .meta({ id: 'HsdsService' });
export const organizationSchema = organization
  .extend({ locations: z.array(location), services: z.array(service.extend(serviceParts)) })
  .meta({ id: 'HsdsOrganization' });
export const placeSchema = placeInListSchema
  .extend({ service: serviceInListSchema.extend(serviceParts) })
  .meta({ id: 'HsdsServiceAtLocation' });

/** `GET /hsds/` */
export const apiSchema = z
  .strictObject({ version: z.literal('3.0'), profile: z.url(), openapi_url: z.url() })
  .meta({ id: 'HsdsApi' });

/** A page of a list, numbered from 1. */
export const pageSchema = (item: z.ZodType) =>
  z.strictObject({
    total_items: z.int().min(0),
    total_pages: z.int().min(0),
    page_number: z.int().min(1),
    size: z.int().min(0),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

export type HsdsService = z.infer<typeof serviceSchema>;
export type HsdsOrganization = z.infer<typeof organizationSchema>;
export type HsdsPlace = z.infer<typeof placeSchema>;
