import { z } from 'zod';

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

const first = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().trim().max(200));
const given = first.transform((text) => text || undefined).catch(undefined);

const logParamsSchema = z.object({
  who: given,
  action: given,
  outcome: first.pipe(z.enum(AUDIT_OUTCOMES)).optional().catch(undefined),
  subject: given,
  before: first.transform(Number).pipe(z.number().int().positive()).optional().catch(undefined),
});
export type LogParams = z.output<typeof logParamsSchema>;

/** The filter of the log from its address; invalid parameters are ignored. */
export const readLogParams = (params: Record<string, string | string[] | undefined>): LogParams =>
  logParamsSchema.parse(params);

/** The address of the log with this filter. */
export function logHref(params: LogParams): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return query.size > 0 ? `/admin/log?${query}` : '/admin/log';
}
