import { z } from 'zod';
import { BEARINGS } from '@/domain/geo/bearing';
import { kmToMi } from '@/domain/geo/distance';
import {
  CONDITIONS,
  faxSchema,
  PUBLIC_LISTINGS,
  phoneSchema,
  SERVICES,
  SOURCE_KINDS,
} from '@/domain/listing/center';
import type { FoundCenter } from '@/domain/listing/center-view';
import { shapeOf } from '@/domain/listing/fact-keys';
import { PUBLIC_FACTS } from '@/domain/listing/public-facts';
import { PLACE_KINDS } from '@/domain/place/place';
import { pointSchema } from '@/domain/point';
import { LIMIT_MAX } from '@/domain/search/criteria';

const { sources, ...shown } = shapeOf(PUBLIC_FACTS);
const { shape: location } = shown.location;

/** One published center as other programs get it: the public facts, in their order. It is part of what they read. */
export const centerItemSchema = z
  .strictObject({
    ...shown,
    address: shown.address.strict(),
    location: z.strictObject({ lat: location.lat, lng: location.lng, precision: location.precision }),
    phones: z.array(phoneSchema.omit({ sourceUrl: true }).strict()),
    fax: faxSchema.strict().nullable(),
    conditions: z
      .array(z.enum(CONDITIONS))
      .describe('What the center says it treats. A code that is not listed is unknown or a stated "no".'),
    services: z.array(z.enum(SERVICES)).describe('What it says it does, in the same way.'),
    listing: z.enum(PUBLIC_LISTINGS),
    overdue: z.boolean().describe('Neither checked nor confirmed within 90 days.'),
    sources: z.array(
      z.strictObject({
        url: z.url(),
        kind: z.enum(SOURCE_KINDS),
        says: z.string(),
        pageDate: z.string().nullable().describe('A year, a month or a day; null: the page carries none.'),
      }),
    ),
    distance: z
      .strictObject({ km: z.number().min(0), mi: z.number().min(0) })
      .optional()
      .describe('Great-circle, unrounded. Only in a search with near.'),
    bearing: z
      .enum(BEARINGS)
      .nullable()
      .optional()
      .describe('As seen from near; null: at the same spot. Only in a search with near.'),
    url: z.string().regex(/^\/centers\//),
  })
  .meta({ id: 'Center' });
export type CenterItem = z.infer<typeof centerItemSchema>;

/** A center as other programs get it. */
export function centerItem(found: FoundCenter): CenterItem {
  const { center } = found;
  const { sources, factSources, overdue, ...facts } = center;
  const { lat, lng, precision } = facts.location;
  return {
    ...facts,
    location: { lat, lng, precision },
    phones: facts.phones.map((phone) => ({ number: phone.number, label: phone.label, for: phone.for })),
    conditions: CONDITIONS.filter((code) => facts.conditions[code] === 'yes'),
    services: SERVICES.filter((code) => facts.services[code] === 'yes'),
    overdue,
    sources,
    ...measuresOf(found),
    url: `/centers/${center.slug}`,
  };
}

/** What a search with `near` adds. */
export const measuresOf = ({
  distanceKm,
  bearing,
}: Omit<FoundCenter, 'center'>): Pick<CenterItem, 'distance' | 'bearing'> =>
  distanceKm === null ? {} : { distance: { km: distanceKm, mi: kmToMi(distanceKm) }, bearing };

export const originSchema = z
  .strictObject({
    label: z.string(),
    kind: z.enum(PLACE_KINDS),
    lat: pointSchema.shape.lat,
    lng: pointSchema.shape.lng,
  })
  .meta({ id: 'Origin' });

/** The numbers of one page of a search. */
export const pageShape = {
  /** Only in a search with `near`. */
  origin: originSchema.optional(),
  /** All matches. */
  total: z.number().int().min(0),
  /** How many of them are in this answer. */
  count: z.number().int().min(0).max(LIMIT_MAX),
  limit: z.number().int().min(1).max(LIMIT_MAX),
  offset: z.number().int().min(0),
};

/** `GET /api/v1/centers` */
export const centerListSchema = z
  .strictObject({ ...pageShape, items: z.array(centerItemSchema) })
  .meta({ id: 'CenterList' });
export type CenterList = z.infer<typeof centerListSchema>;
