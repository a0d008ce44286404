import { z } from 'zod';

/** WGS84 degrees. Always `{ lat, lng }`; pairs exist only in map code and GeoJSON/FHIR serializers. */
export const pointSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

export type Point = z.infer<typeof pointSchema>;

/** A box in degrees; `west > east` means that it crosses the 180° meridian. */
export const boundsSchema = z.object({
  west: z.number().min(-180).max(180),
  south: z.number().min(-90).max(90),
  east: z.number().min(-180).max(180),
  north: z.number().min(-90).max(90),
});

export type Bounds = z.infer<typeof boundsSchema>;
