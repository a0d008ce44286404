import { z } from 'zod';
import { daySchema } from '@/domain/day';

const count = z.int().min(0);

/** `GET /api/v1/bulk`: the whole list in files, made once a day. */
export const bulkSchema = z
  .strictObject({
    /** At the office. */
    day: daySchema,
    madeAt: z.iso.datetime(),
    listings: count,
    files: z.array(
      z.strictObject({
        name: z.string(),
        url: z.string().startsWith('/api/v1/bulk/'),
        type: z.string(),
        bytes: count,
        /** Hexadecimal, as `sha256sum` prints it. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
  })
  .meta({ id: 'Bulk' });
export type Bulk = z.infer<typeof bulkSchema>;
