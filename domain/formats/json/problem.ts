import { z } from 'zod';
import { PROBLEM_CODES } from '@/domain/problems';

const type = PROBLEM_CODES.map((code) => `/problems/${code}` as const);

/** RFC 9457. Members beyond these depend on the type. */
export const problemSchema = z
  .looseObject({
    type: z.enum(type),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ parameter: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** `GET /api/health/live` */
export const liveSchema = z.strictObject({ status: z.literal('live') }).meta({ id: 'Live' });
/** `GET /api/v1/centers/{slug}` under a slug that it had before. */
export const movedSchema = z
  .strictObject({ movedTo: z.string().regex(/^\/api\/v1\/centers\//) })
  .meta({ id: 'Moved' });
/** `GET /api/health/ready` */
export const readySchema = z
  .strictObject({
    status: z.literal('ready'),
    /** Of a primary: what whoever watches the site wants to know. Times are null for what never happened. */
    checks: z
      .strictObject({
        /** Where the database lies. `isLow`: the next import or backup may not fit. */
        disk: z.strictObject({ freeMb: z.number().int(), isLow: z.boolean() }),
        jobs: z.strictObject({ ageS: z.number().int().nullable() }),
        /** Mails that are due and have not gone out. */
        mail: z.strictObject({ waiting: z.number().int(), ageS: z.number().int().nullable() }),
        backup: z.strictObject({ ageS: z.number().int().nullable() }),
      })
      .optional(),
    /** Of a reader: the copy it shows, and how long ago the primary last said that it is the newest. */
    snapshot: z
      .strictObject({ publishedAt: z.iso.datetime(), checkedAt: z.iso.datetime(), ageS: z.number().int() })
      .optional(),
  })
  .meta({ id: 'Ready' });
export type Ready = z.infer<typeof readySchema>;
