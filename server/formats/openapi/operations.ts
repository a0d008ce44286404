import 'server-only';
import { z } from 'zod';
import { daySchema } from '@/domain/day';
import { centerFeaturesSchema } from '@/domain/formats/geojson/centers';
import { accuracySchema } from '@/domain/formats/json/accuracy';
import { bulkSchema } from '@/domain/formats/json/bulk';
import { centerItemSchema, centerListSchema } from '@/domain/formats/json/center';
import { pinListSchema } from '@/domain/formats/json/pins';
import { PLACES_PARAMETERS, placeListSchema } from '@/domain/formats/json/places';
import { liveSchema, movedSchema, readySchema } from '@/domain/formats/json/problem';
import { slugSchema } from '@/domain/listing/center';
import type { ProblemCode } from '@/domain/problems';
import { REPEATED, SEARCH_PARAMETERS } from '@/domain/search/criteria-params';
import { MAP_PARAMETERS } from '@/domain/search/pins-params';
import { HSDS_OPERATIONS } from './hsds-operations';

export type Operation = {
  path: string;
  group: 'centers' | 'map' | 'files' | 'service' | 'hsds';
  /** By the schemas that the handler reads the address with. */
  query?: Record<string, z.ZodType>;
  /** Those without which it is an error. */
  required?: readonly string[];
  inPath?: Record<string, z.ZodType>;
  type: string;
  /** Media types that an answer may have instead: which, its address decides. */
  otherTypes?: readonly string[];
  /** Of the body; a text that is not JSON is described by its media type alone. */
  schema: z.ZodType;
  moved?: z.ZodType;
  problems: readonly ProblemCode[];
  /** What goes wrong is said as a sentence in plain text: a person opens such an address in the browser. */
  isPlain?: true;
  /** Requests whose answers stand in the document, each named. The first one is what the page tries. */
  examples: Record<string, string>;
};

const PLACE_PROBLEMS = ['invalid-parameter', 'place-not-found', 'place-ambiguous'] as const;
const CENTER_PROBLEMS = ['center-not-found', 'center-withdrawn'] as const;
const text = z.string();
/** A role only chooses words, so a list that is data has none. */
const { role, ...SEARCH } = SEARCH_PARAMETERS;

/** Of one search, in each format of the list. */
const list = (path: string, type: string, schema: z.ZodType) => ({
  path,
  group: 'centers' as const,
  query: SEARCH,
  type,
  schema,
  problems: PLACE_PROBLEMS,
  examples: {
    nearest: `${path}?near=43604&limit=1`,
    region: `${path}?region=OH&service=pump_refill&limit=1`,
  },
});

const feed = (path: string, type: string, schema: z.ZodType) => ({
  path,
  group: 'files' as const,
  query: {
    region: SEARCH.region,
    near: SEARCH.near,
    radius: SEARCH.radius,
    unit: SEARCH.unit,
    c: z.string().meta({ minLength: 1 }),
  },
  type,
  schema,
  problems: [...PLACE_PROBLEMS, 'center-not-found'] as const,
  examples: { region: `${path}?region=RI` },
});

/** JSON Feed 1.1, as far as we use it. */
const jsonFeedSchema = z
  .looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    items: z.array(
      z.looseObject({
        id: z.string(),
        url: z.url(),
        title: z.string(),
        content_text: z.string(),
        date_published: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'JsonFeed' });

/** Everything that can be asked for, in the order in which it is read. The words are in `developers.operations`. */
export const OPERATIONS = {
  listCenters: {
    ...list('/api/v1/centers', 'application/json', centerListSchema),
    examples: {
      ...list('/api/v1/centers', '', text).examples,
      wrong: '/api/v1/centers?radius=far&colour=blue',
      unknown: '/api/v1/centers?near=Xqzwvkj',
      ambiguous: '/api/v1/centers?near=Springfield',
    },
  },
  getCenter: {
    path: '/api/v1/centers/{slug}',
    group: 'centers',
    inPath: { slug: slugSchema },
    type: 'application/json',
    schema: centerItemSchema,
    moved: movedSchema,
    problems: ['invalid-parameter', ...CENTER_PROBLEMS],
    examples: { one: '/api/v1/centers/{slug}', unknown: '/api/v1/centers/no-such-center' },
  },
  listCentersAsGeoJson: list('/api/v1/centers.geojson', 'application/geo+json', centerFeaturesSchema),
  listCentersAsCsv: list('/api/v1/centers.csv', 'text/csv', text),
  suggestPlaces: {
    path: '/api/v1/places',
    group: 'map',
    query: PLACES_PARAMETERS,
    required: ['q'],
    type: 'application/json',
    schema: placeListSchema,
    problems: ['invalid-parameter'],
    examples: { typed: '/api/v1/places?q=toledo&limit=2', wrong: '/api/v1/places?limit=0' },
  },
  listPins: {
    path: '/api/v1/pins',
    group: 'map',
    query: (({ limit, offset, ...search }) => ({ ...search, ...MAP_PARAMETERS }))(SEARCH),
    required: ['bbox', 'zoom'],
    type: 'application/json',
    schema: pinListSchema,
    problems: PLACE_PROBLEMS,
    examples: { ohio: '/api/v1/pins?bbox=-85,38.4,-80.5,42&zoom=6', wrong: '/api/v1/pins?zoom=6' },
  },
  getCenterContact: {
    path: '/centers/{slug}.vcf',
    group: 'files',
    inPath: { slug: slugSchema },
    type: 'text/vcard',
    schema: text,
    moved: text,
    problems: CENTER_PROBLEMS,
    isPlain: true,
    examples: { one: '/centers/{slug}.vcf', unknown: '/centers/no-such-center.vcf' },
  },
  getFeedAsJson: feed('/feed.json', 'application/feed+json', jsonFeedSchema),
  getFeedAsAtom: feed('/feed.atom', 'application/atom+xml', text),
  // Their checksums change each day: an example would change the document with them.
  getBulk: {
    path: '/api/v1/bulk',
    group: 'files',
    type: 'application/json',
    schema: bulkSchema,
    problems: ['invalid-parameter'],
    examples: {},
  },
  getBulkFile: {
    path: '/api/v1/bulk/{day}/{file}',
    group: 'files',
    inPath: { day: daySchema, file: z.string() },
    type: 'text/csv',
    otherTypes: ['application/fhir+ndjson'],
    schema: text,
    problems: ['invalid-parameter', 'center-not-found'],
    examples: {},
  },
  ...HSDS_OPERATIONS,
  getAccuracy: {
    path: '/api/v1/accuracy',
    group: 'service',
    type: 'application/json',
    schema: accuracySchema,
    problems: ['invalid-parameter'],
    examples: { now: '/api/v1/accuracy' },
  },
  getOpenApi: {
    path: '/api/v1/openapi.json',
    group: 'service',
    type: 'application/json',
    schema: z.looseObject({ openapi: z.string().regex(/^3\.1\./) }),
    problems: ['invalid-parameter'],
    examples: {},
  },
  isLive: {
    path: '/api/health/live',
    group: 'service',
    type: 'application/json',
    schema: liveSchema,
    problems: [],
    examples: { now: '/api/health/live' },
  },
  isReady: {
    path: '/api/health/ready',
    group: 'service',
    type: 'application/json',
    schema: readySchema,
    problems: ['not-ready'],
    // What is free on the disk changes from moment to moment.
    examples: {},
  },
} as const satisfies Record<string, Operation>;
export type OperationId = keyof typeof OPERATIONS;

/** An address's query as one schema: what may be repeated is a list, what is not needed may be left out. */
export const querySchema = ({ query = {}, required = [] }: Operation) =>
  z.object(
    Object.fromEntries(
      Object.entries(query).map(([name, schema]) => {
        const whole = REPEATED.includes(name) ? z.array(schema) : schema;
        return [name, required.includes(name) ? whole : whole.optional()];
      }),
    ),
  );
