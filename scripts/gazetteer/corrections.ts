import fs from 'node:fs';
import { z } from 'zod';
import { pointSchema } from '@/domain/point';

const reason = z.string().min(10);

/** What people found wrong or missing in the sources, each with its reason. Keys are GeoNames numbers or ZIPs. */
const correctionsSchema = z.strictObject({
  zips: z.record(
    z.string().regex(/^\d{5}$/),
    z.strictObject({
      point: pointSchema.optional(),
      town: z.string().optional(),
      region: z.string().optional(),
      reason,
    }),
  ),
  towns: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({
      drop: z.literal(true).optional(),
      name: z.string().optional(),
      county: z.string().optional(),
      /** A quarter of a town that people name as if it were a town: it keeps its population. */
      asTown: z.literal(true).optional(),
      /** The source gives it the people of the town or area around it. */
      noPopulation: z.literal(true).optional(),
      reason,
    }),
  ),
  regionLabels: z.record(z.string(), z.strictObject({ label: z.string(), reason })),
});

export type Corrections = z.infer<typeof correctionsSchema>;

export function readCorrections(): Corrections {
  return correctionsSchema.parse(JSON.parse(fs.readFileSync('data/gazetteer/corrections.json', 'utf8')));
}
