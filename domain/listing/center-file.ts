import { z } from 'zod';
import { dayPattern } from '@/domain/day';
import { centerRecordSchema } from './center';

/** `data/centers.json`: what the research found, and how. */
export const centerFileSchema = z.strictObject({
  asOf: z.string().regex(dayPattern),
  method: z.string().min(1),
  centers: z.array(centerRecordSchema.strict()),
});

export type CenterFile = z.infer<typeof centerFileSchema>;
