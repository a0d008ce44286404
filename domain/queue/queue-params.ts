import { z } from 'zod';
import { QUEUE_KINDS } from './queue-item';

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(100));

const queueParamsSchema = z.object({
  kind: first.pipe(z.enum(QUEUE_KINDS)).nullable().catch(null),
  q: first.transform((text) => text.trim()).catch(''),
  mine: first.transform((value) => value === '1').catch(false),
  /** Several things are being given to somebody. */
  assign: first.transform((value) => value === '1').catch(false),
  said: first.nullable().catch(null),
});

/** The filter of the queue from its address; what cannot be read is left out. */
export function readQueueParams(params: Record<string, string | string[] | undefined>) {
  const { q, ...rest } = queueParamsSchema.parse(params);
  return { ...rest, text: q };
}

type QueueAddress = { kind?: string | null; text?: string; mine?: boolean; assign?: boolean; said?: string };

/** The address of the queue with this filter. */
export function queueHref({ kind, text, mine, assign, said }: QueueAddress): string {
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(text && { q: text }),
    ...(mine && { mine: '1' }),
    ...(assign && { assign: '1' }),
    ...(said && { said }),
  });
  return query.size > 0 ? `/admin?${query}` : '/admin';
}
