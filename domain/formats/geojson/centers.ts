import { z } from 'zod';
import { centerItemSchema, pageShape } from '@/domain/formats/json/center';
import { centerText, type ListPage } from '@/domain/formats/json/center-text';
import type { FoundCenter } from '@/domain/listing/center-view';
import { pointSchema } from '@/domain/point';

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
export const centerFeaturesSchema = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    ...pageShape,
    features: z.array(featureSchema),
  })
  .meta({ id: 'CenterFeatures' });

/** The text of what `centerFeaturesSchema` describes. */
export function featuresText(page: ListPage, found: FoundCenter[]): string {
  const features = found.map((one) => {
    const { slug, location } = one.center;
    const geometry = { type: 'Point', coordinates: [location.lng, location.lat] };
    const head = JSON.stringify({ type: 'Feature', id: slug, geometry }).slice(0, -1);
    return `${head},"properties":${centerText(one)}}`;
  });
  return `${JSON.stringify({ type: 'FeatureCollection', ...page }).slice(0, -1)},"features":[${features}]}`;
}
