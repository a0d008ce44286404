import 'server-only';
import { z } from 'zod';
import { HSDS_PARAMETERS, type HsdsList } from '@/domain/formats/hsds/params';
import {
  apiSchema,
  organizationInListSchema,
  organizationSchema,
  pageSchema,
  placeInListSchema,
  placeSchema,
  serviceInListSchema,
  serviceSchema,
} from '@/domain/formats/hsds/shapes';
import type { ProblemCode } from '@/domain/problems';

const common = { group: 'hsds', type: 'application/json' } as const;

const list = (name: HsdsList, inList: z.ZodType, full: z.ZodType, examples: Record<string, string>) => ({
  ...common,
  path: `/hsds/${name}`,
  query: HSDS_PARAMETERS[name],
  schema: pageSchema(z.union([inList, full])),
  problems: ['invalid-parameter'] as readonly ProblemCode[],
  examples,
});

const one = (name: HsdsList, schema: z.ZodType) => ({
  ...common,
  path: `/hsds/${name}/{id}`,
  inPath: { id: z.uuid() },
  schema,
  problems: ['invalid-parameter', 'center-not-found', 'center-withdrawn'] as readonly ProblemCode[],
  examples: { one: `/hsds/${name}/{${name}}` },
});

const minimal = z.strictObject({ id: z.uuid(), last_modified: z.iso.datetime() });
const places = list('service_at_locations', placeInListSchema, placeSchema, {
  near: '/hsds/service_at_locations?postcode=43604&proximity=300000&per_page=1',
});

/** HSDS 3.0, as far as a list that is only read can answer it. */
export const HSDS_OPERATIONS = {
  hsdsApi: {
    ...common,
    path: '/hsds',
    schema: apiSchema,
    problems: ['invalid-parameter'],
    examples: { one: '/hsds' },
  },
  hsdsServices: list('services', z.union([serviceInListSchema, minimal]), serviceSchema, {
    first: '/hsds/services?per_page=1',
  }),
  hsdsService: one('services', serviceSchema),
  hsdsOrganizations: list('organizations', organizationInListSchema, organizationSchema, {
    first: '/hsds/organizations?per_page=1',
  }),
  hsdsOrganization: one('organizations', organizationSchema),
  hsdsPlaces: { ...places, problems: ['invalid-parameter', 'place-not-found'] },
  hsdsPlace: one('service_at_locations', placeSchema),
} as const;
