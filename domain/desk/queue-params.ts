import { z } from 'zod';
import { QUEUE_KINDS } from './queue-item';

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(100));

const queueParamsSchema = z.object({
  kind: first.pipe(z.enum(QUEUE_KINDS)).nullable().catch(null),
  q: first.transform((text) => text.trim()).catch(''),
  mine: first.transform((value) => value === '1').catch(false),
  said: first.nullable().catch(null),
});

/** The filter of the queue from its address; what cannot be read is left out. */
export function readQueueParams(params: Record<string, string | string[] | undefined>) {
  const { q, ...rest } = queueParamsSchema.parse(params);
  return { ...rest, text: q };
}
