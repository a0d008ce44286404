import { z } from 'zod';
import { PHONE_AUDIENCES, PUBLIC_LISTINGS } from '@/domain/listing/center';
import { pointSchema } from '@/domain/point';

/** One hospital on a map. `number`: its place in the list that the same parameters give, from 1 on. */
export const pinItemSchema = z.strictObject({
  slug: z.string(),
  number: z.int().min(1),
  name: z.string(),
  /** "Rogel Cancer Center · Ann Arbor, MI", in the language asked for. */
  where: z.string(),
  /** "45 miles north · about 55 min by car", in the language asked for; empty without `near`. */
  way: z.string(),
  listing: z.enum(PUBLIC_LISTINGS),
  lat: pointSchema.shape.lat,
  lng: pointSchema.shape.lng,
  /** The line for patients, else the switchboard; null: none is known. */
  phone: z.string().nullable(),
  /** Whom to call, in this order, as the reader is a patient or (`role=clinician`) a doctor's office. */
  phones: z.array(z.strictObject({ number: z.string(), answers: z.enum(PHONE_AUDIENCES) })),
  /** With `role=clinician` only, else null: the fax as it is written, and the e-mail address. */
  office: z.strictObject({ fax: z.string().nullable(), email: z.string().nullable() }).nullable(),
});

/** Hospitals told as one. `zoom`: where they first fall apart. */
export const clusterItemSchema = z.strictObject({
  count: z.int().min(2),
  lat: z.number(),
  lng: z.number(),
  zoom: z.int(),
});

/** `GET /api/v1/pins`. `total`: all pins, and all hospitals in the clusters. */
export const pinListSchema = z
  .strictObject({
    total: z.int().min(0),
    pins: z.array(pinItemSchema),
    clusters: z.array(clusterItemSchema),
  })
  .meta({ id: 'PinList' });
export type PinList = z.infer<typeof pinListSchema>;
