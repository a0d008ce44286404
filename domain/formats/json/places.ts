import { z } from 'zod';
import { typed, whole } from '@/domain/params';
import { PLACE_KINDS, PLACE_TEXT_MAX } from '@/domain/place/place';
import { pointSchema } from '@/domain/point';

export const PLACES_LIMIT_DEFAULT = 8;
const PLACES_LIMIT_MAX = 20;
export const PLACES_PARAMETERS = { q: typed(PLACE_TEXT_MAX), limit: whole(1, PLACES_LIMIT_MAX) };

/** A place one can search from; `label` or `lat,lng` can be given back as `near`. */
export const placeItemSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.enum(PLACE_KINDS),
  lat: pointSchema.shape.lat,
  lng: pointSchema.shape.lng,
});

/** `GET /api/v1/places`: best first. */
export const placeListSchema = z
  .strictObject({
    items: z
      .array(
        placeItemSchema.extend({
          /** 1: just what was typed; toward 0: ever less likely. */ score: z.number().min(0).max(1),
        }),
      )
      .max(PLACES_LIMIT_MAX),
  })
  .meta({ id: 'PlaceList' });
export type PlaceList = z.infer<typeof placeListSchema>;
