import { z } from 'zod';
import { PLACE_KINDS } from '@/domain/place/place';
import { pointSchema } from '@/domain/point';
import { LIMIT_MAX } from '@/domain/search/criteria';
import { centerItemSchema } from './center-item';

export const originSchema = z.strictObject({
  label: z.string(),
  kind: z.enum(PLACE_KINDS),
  lat: pointSchema.shape.lat,
  lng: pointSchema.shape.lng,
});

const page = {
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
export const centerListSchema = z.strictObject({ ...page, items: z.array(centerItemSchema) });
export type CenterList = z.infer<typeof centerListSchema>;

const featureSchema = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.strictObject({
    type: z.literal('Point'),
    /** RFC 7946: longitude first. */
    coordinates: z.tuple([pointSchema.shape.lng, pointSchema.shape.lat]),
  }),
  properties: centerItemSchema,
});

/** `GET /api/v1/centers.geojson`: RFC 7946, with the page's numbers as foreign members. */
export const centerFeaturesSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  ...page,
  features: z.array(featureSchema),
});
export type CenterFeatures = z.infer<typeof centerFeaturesSchema>;
